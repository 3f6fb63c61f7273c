namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V40 to V53: containers, their images and ports.</summary>
public class ContainerRuleTests
{
    [Fact]
    public void V40_A_pod_has_a_regular_container() => Given.Pod("""
        containers: []
        #           ^^ spec.containers: Required value
        """);

    [Fact]
    public void V41_A_container_needs_a_name_and_an_image() => Given.Pod("""
        containers:
          - {}
          # spec.containers[0].name: Required value
          # spec.containers[0].image: Required value
        """);

    [Fact]
    public void V42_Container_names_are_labels() => Given.Container("""
        name: my_app
        #     ^^^^^^ spec.containers[0].name: Invalid value: "my_app": a lowercase RFC 1123 label must consist of lower case alphanumeric…
        """);

    [Fact]
    public void V43_Names_are_unique_among_all_containers() => Given.Init("""
        name: app
        #^^^ spec.initContainers[0].name: Duplicate value: "app"
        """);

    [Fact]
    public void V43_The_later_one_among_equals_is_blamed() => Given.Pod("""
        containers:
          - name: app
            image: app:1
          - name: app
          # ^^^^ spec.containers[1].name: Duplicate value: "app"
            image: app:2
        """);

    [Fact]
    public void V44_An_image_has_no_blanks_around_it() => Given.Container("""
        image: "app:1 "
        #      ^^^^^^^^ spec.containers[0].image: Invalid value: "app:1 ": must not have leading or trailing whitespace
        """);

    [Fact]
    public void V45_The_terminationMessagePolicy_is_one_of_two() => Given.Container("""
        terminationMessagePolicy: Log
        #                         ^^^ spec.containers[0].terminationMessagePolicy: Unsupported value: "Log": supported values: "File", "Fa…
        """);

    [Fact]
    public void V46_The_imagePullPolicy_is_one_of_three() => Given.Container("""
        imagePullPolicy: always
        #                ^^^^^^ spec.containers[0].imagePullPolicy: Unsupported value: "always": supported values: "Always", "IfNotPresent…
        """);

    [Fact]
    public void V47_A_port_needs_a_containerPort() => Given.Container("""
        ports:
          - name: http
          # spec.containers[0].ports[0].containerPort: Required value
        """);

    [Fact]
    public void V48_Ports_are_in_range() => Given.Container("""
        ports:
          - containerPort: 70000
          #                ^^^^^ spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive
        """);

    [Fact]
    public void V48_A_hostPort_of_zero_means_none() => Given.Container("""
        ports:
          - containerPort: 80
            hostPort: 0
        """);

    [Fact]
    public void V48_A_hostPort_is_in_range_too() => Given.Container("""
        ports:
          - containerPort: 80
            hostPort: 65536
            #         ^^^^^ spec.containers[0].ports[0].hostPort: Invalid value: 65536: must be between 1 and 65535, inclusive
        """);

    [Fact]
    public void V49_Port_names_have_a_format() => Given.Container("""
        ports:
          - name: http_1
          #       ^^^^^^ spec.containers[0].ports[0].name: Invalid value: "http_1": must contain only alpha-numeric characters (a-z, 0-9),…
            containerPort: 80
        """);

    [Fact]
    public void V49_One_name_can_break_several_rules() => Given.Container("""
        ports:
          - name: -8080--8080-8080-
          #       ^^^^^^^^^^^^^^^^^ spec.containers[0].ports[0].name: Invalid value: "-8080--8080-8080-": must be no more than 15 characters
          #       ^^^^^^^^^^^^^^^^^ spec.containers[0].ports[0].name: Invalid value: "-8080--8080-8080-": must contain at least one letter…
          #       ^^^^^^^^^^^^^^^^^ spec.containers[0].ports[0].name: Invalid value: "-8080--8080-8080-": must not contain consecutive hyp…
          #       ^^^^^^^^^^^^^^^^^ spec.containers[0].ports[0].name: Invalid value: "-8080--8080-8080-": must not begin or end with a hyp…
            containerPort: 80
        """);

    [Fact]
    public void V50_Port_names_are_unique_in_a_container() => Given.Container("""
        ports:
          - name: a
            containerPort: 80
          - name: a
          # ^^^^ spec.containers[0].ports[1].name: Duplicate value: "a"
            containerPort: 81
        """);

    [Fact]
    public void V51_A_protocol_is_one_of_three() => Given.Container("""
        ports:
          - containerPort: 80
            protocol: tcp
            #         ^^^ spec.containers[0].ports[0].protocol: Unsupported value: "tcp": supported values: "SCTP", "TCP", "UDP"
        """);

    [Fact]
    public void V52_A_host_port_is_taken_once() => Given.Container("""
        ports:
          - containerPort: 80
            hostPort: 80
          - containerPort: 81
            hostPort: 80
            #^^^^^^^ spec.containers[0].ports[1].hostPort: Duplicate value: "TCP//80"
        """);

    [Fact]
    public void V52_Another_protocol_is_another_host_port() => Given.Container("""
        ports:
          - containerPort: 80
            hostPort: 80
          - containerPort: 80
            hostPort: 80
            protocol: UDP
        """);

    [Fact]
    public void V52_Of_init_containers_the_server_always_says_the_first() => Given.Pod("""
        initContainers:
          - name: one
            image: one:1
          - name: two
            image: two:1
            ports:
              - containerPort: 80
                hostPort: 80
              - containerPort: 81
                hostPort: 80
                #^^^^^^^ spec.initContainers[0].ports[1].hostPort: Duplicate value: "TCP//80"
        """);

    [Fact]
    public void V52_With_hostNetwork_a_port_is_taken_where_it_is_written() => Given.Pod("""
        hostNetwork: true
        containers:
          - name: app
            image: app:1
            ports:
              - containerPort: 80
          - name: other
            image: other:1
            ports:
              - containerPort: 80
              # warning: spec.containers[1].ports[0]: duplicate port definition with spec.containers[0].ports[0]
              # ^^^^^^^^^^^^^ spec.containers[1].ports[0].hostPort: Duplicate value: "TCP//80"
        """);

    [Fact]
    public void V53_With_hostNetwork_a_hostPort_equals_its_containerPort() => Given.Pod("""
        hostNetwork: true
        containers:
          - name: app
            image: app:1
            ports:
              - containerPort: 80
                hostPort: 81
                #         ^^ spec.containers[0].ports[0].hostPort: Invalid value: 81: must match `containerPort` when `hostNetwork` is true
        """);

    [Fact]
    public void V53_A_hostPort_that_is_not_written_is_filled_in() => Given.Pod("""
        hostNetwork: true
        containers:
          - name: app
            image: app:1
            ports:
              - containerPort: 80
        """);
}
