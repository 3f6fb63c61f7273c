namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V70 to V80: resources and the container's security.</summary>
public class ResourceRuleTests
{
    [Fact]
    public void V70_Resource_names_are_standard_or_qualified() => Given.Container("""
        resources:
          requests:
            disk: 1G
            #^^^ spec.containers[0].resources.requests[disk]: Invalid value: "disk": must be a standard resource type or fully qualified
            #^^^ spec.containers[0].resources.requests[disk]: Invalid value: "disk": must be a standard resource for containers
        """);

    [Fact]
    public void V70_A_limit_without_request_gives_the_errors_twice() => Given.Container("""
        resources:
          limits:
            disk: 1G
            #^^^ spec.containers[0].resources.limits[disk]: Invalid value: "disk": must be a standard resource type or fully qualified
            #^^^ spec.containers[0].resources.limits[disk]: Invalid value: "disk": must be a standard resource for containers
            #^^^ spec.containers[0].resources.requests[disk]: Invalid value: "disk": must be a standard resource type or fully qualified
            #^^^ spec.containers[0].resources.requests[disk]: Invalid value: "disk": must be a standard resource for containers
        """);

    [Fact]
    public void V70_In_a_template_a_limit_is_not_copied() => Given.Template("""
        containers:
          - name: app
            image: app:1
            resources:
              limits:
                disk: 1G
                #^^^ spec.template.spec.containers[0].resources.limits[disk]: Invalid value: "disk": must be a standard resource type or f…
                #^^^ spec.template.spec.containers[0].resources.limits[disk]: Invalid value: "disk": must be a standard resource for conta…
        """);

    [Fact]
    public void V71_Amounts_are_not_negative() => Given.Container("""
        resources:
          requests:
            cpu: "-0.5"
            #    ^^^^^^ spec.containers[0].resources.requests[cpu]: Invalid value: "-500m": must be greater than or equal to 0
        """);

    [Fact]
    public void V72_An_extended_resource_needs_a_limit() => Given.Container("""
        resources:
        #^^^^^^^^ spec.containers[0].resources.limits: Required value: Limit must be set for non overcommitable resources
          requests:
            example.com/a: 2
        """);

    [Fact]
    public void V72_An_extended_resource_is_a_whole_number() => Given.Container("""
        resources:
          limits:
            example.com/a: 500m
            #              ^^^^ spec.containers[0].resources.limits[example.com/a]: Invalid value: "500m": must be an integer
            #              ^^^^ spec.containers[0].resources.requests[example.com/a]: Invalid value: "500m": must be an integer
        """);

    [Fact]
    public void V72_Huge_pages_are_a_multiple_of_their_size() => Given.Container("""
        resources:
          limits:
            cpu: 1
            hugepages-2Mi: 3Mi
            #              ^^^ spec.containers[0].resources.limits[hugepages-2Mi]: Invalid value: "3Mi": 3Mi is not positive integer multi…
            #              ^^^ spec.containers[0].resources.requests[hugepages-2Mi]: Invalid value: "3Mi": 3Mi is not positive integer mul…
        """);

    [Fact]
    public void V73_A_request_of_an_extended_resource_equals_its_limit() => Given.Container("""
        resources:
          requests:
            example.com/a: 2
            #              ^ spec.containers[0].resources.requests: Invalid value: "2": must be equal to example.com/a limit of 1
          limits:
            example.com/a: 1
        """);

    [Fact]
    public void V74_A_request_is_at_most_its_limit() => Given.Container("""
        resources:
          requests:
            memory: 1Gi
            #       ^^^ spec.containers[0].resources.requests: Invalid value: "1Gi": must be less than or equal to memory limit of 512Mi
          limits:
            memory: 512Mi
        """);

    [Fact]
    public void V75_Huge_pages_come_with_cpu_or_memory() => Given.Container("""
        resources:
        #^^^^^^^^ spec.containers[0].resources: Forbidden: HugePages require cpu or memory
          limits:
            hugepages-2Mi: 2Mi
        """);

    [Fact]
    public void V76_A_claim_names_one_of_the_pods() => Given.Container("""
        resources:
          claims:
            - name: gpu
            # spec.containers[0].resources.claims[0]: Not found: "gpu": must be one of the names in pod.spec.resourceClaims which is empty
        """);

    [Fact]
    public void V76_A_claim_of_the_pod_is_found() => Given.Pod("""
        resourceClaims:
          - name: gpu
            resourceClaimName: c
        containers:
          - name: app
            image: app:1
            resources:
              claims:
                - name: gpu
                - name: gpux
                # spec.containers[0].resources.claims[1]: Not found: "gpux": must be one of the names in pod.spec.resourceClaims: gpu
        """);

    [Fact]
    public void V77_A_pod_that_never_restarts_resizes_in_place() => Given.Pod("""
        restartPolicy: Never
        containers:
          - name: app
            image: app:1
            resizePolicy:
              - resourceName: cpu
                restartPolicy: RestartContainer
                #              ^^^^^^^^^^^^^^^^ spec.containers[0].resizePolicy: Invalid value: "RestartContainer": must be 'NotRequired'…
        """);

    [Fact]
    public void V77_Each_resource_resizes_one_way() => Given.Container("""
        resizePolicy:
          - resourceName: cpu
            restartPolicy: NotRequired
          - resourceName: cpu
          # spec.containers[0].resizePolicy[1]: Duplicate value: "cpu"
            restartPolicy: Sometimes
            #              ^^^^^^^^^ spec.containers[0].resizePolicy: Unsupported value: "Sometimes": supported values: "NotRequired", "Re…
          - resourceName: disk
          #               ^^^^ spec.containers[0].resizePolicy: Unsupported value: "disk": supported values: "cpu", "memory"
            restartPolicy: NotRequired
        """);

    [Fact]
    public void V78_User_ids_are_in_range() => Given.Container("""
        securityContext:
          runAsUser: -1
          #          ^^ spec.containers[0].securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive
        """);

    [Fact]
    public void V79_Privileged_contradicts_no_privilege_escalation() => Given.Container("""
        securityContext:
          privileged: true
          #           ^^^^ spec.containers[0].securityContext: Invalid value: {"Capabilities":null,"Privileged":true,"SELinuxOptions":null…
          allowPrivilegeEscalation: false
        """);

    [Fact]
    public void V79_Before_1_34_the_struct_is_shown_in_Go_syntax() => Given.Container("""
        securityContext:
          allowPrivilegeEscalation: false
          capabilities:
          #^^^^^^^^^^^ spec.containers[0].securityContext: Invalid value: core.SecurityContext{Capabilities:core.Capabilities{Add:[]core.C…
            add: [CAP_SYS_ADMIN]
        """, minor: 33);

    [Fact]
    public void V80_An_unmasked_procMount_needs_a_user_namespace() => Given.Container("""
        securityContext:
          procMount: Unmasked
          #          ^^^^^^^^ spec.containers[0].securityContext.procMount: Invalid value: "Unmasked": `hostUsers` must be false to use `U…
        """);

    [Fact]
    public void V80_procMount_is_one_of_two() => Given.Container("""
        securityContext:
          procMount: Masked
          #          ^^^^^^ spec.containers[0].securityContext.procMount: Unsupported value: "Masked": supported values: "Default", "Unmas…
        """);
}
