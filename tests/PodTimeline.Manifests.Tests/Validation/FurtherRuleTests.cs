namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Details of rules that a row each is enough for: all errors of a few lines, in the server's order.</summary>
public class FurtherRuleTests
{
    private const string Subdomain = "a lowercase RFC 1123 subdomain must consist of…";

    [Fact]
    public void V43_No_name_repeats_that_of_a_regular_container_without_one() => Says.OfPod(36,
        "containers: [{image: a}, {image: b}]\ninitContainers: [{image: c}]",
        "spec.containers[0].name: Required value",
        "spec.containers[1].name: Required value",
        "spec.containers[1].name: Duplicate value: \"\"",
        "spec.initContainers[0].name: Required value",
        "spec.initContainers[0].name: Duplicate value: \"\"");

    [Fact]
    public void V43_Init_containers_without_a_name_do_not_repeat_each_other() => Says.OfPod(36,
        "containers: [{name: a, image: a}]\ninitContainers: [{image: c}, {image: d}]",
        "spec.initContainers[0].name: Required value", "spec.initContainers[1].name: Required value");

    [Theory]
    [InlineData("fileKeyRef: {}", "key: Required value", "volumeName: Required value", "path: Required value", "volumeName: Not found: \"\"")]
    [InlineData("fileKeyRef: {key: k=, volumeName: n_o, path: /a/../b}", "key: Invalid value: \"k=\": a valid environment…",
        "volumeName: Invalid value: \"n_o\": a lowercase RFC 1123 label…", "path: Invalid value: \"/a/../b\": must not contain '..'",
        "volumeName: Not found: \"n_o\"")]
    [InlineData("fileKeyRef: {key: k, volumeName: host, path: ..a}", "volumeName: Invalid value: \"host\": referenced volume must be of type emptyDir")]
    [InlineData("fileKeyRef: {key: k, volumeName: none, path: /a}")]
    public void V62_A_fileKeyRef_is_looked_at_twice(string source, params string[] errors) => Says.OfPod(36,
        $"volumes: [{{name: host, hostPath: {{path: /x}}}}, {{name: none}}]\ncontainers: [{{name: a, image: b, env: [{{name: A, valueFrom: {{{source}}}}}]}}]",
        [.. errors.Select(error => "spec.containers[0].env[0].valueFrom.fileKeyRef." + error)]);

    [Theory]
    [InlineData("gmsaCredentialSpecName: A B", "gmsaCredentialSpecName: Invalid value: \"A B\": " + Subdomain)]
    [InlineData("gmsaCredentialSpec: ''", "gmsaCredentialSpec: Invalid value: \"\": gmsaCredentialSpec cannot be an empty string")]
    [InlineData("runAsUserName: ''", "runAsUserName: Invalid value: \"\": runAsUserName cannot be an empty string")]
    [InlineData("runAsUserName: \"a\\tb\"", "runAsUserName: Invalid value: \"a\\tb\": runAsUserName cannot contain control characters")]
    [InlineData(@"runAsUserName: 'a\b\c'", @"runAsUserName: Invalid value: ""a\\b\\c"": runAsUserName cannot contain more than one backslash")]
    [InlineData(@"runAsUserName: 'dom|ain\'", @"runAsUserName: Invalid value: ""dom|ain\\"": runAsUserName's Domain doesn't match the NetBios nor the DNS format",
        @"runAsUserName: Invalid value: ""dom|ain\\"": runAsUserName's User cannot be empty")]
    [InlineData("runAsUserName: '...'", "runAsUserName: Invalid value: \"...\": runAsUserName's User cannot contain only periods or spaces")]
    [InlineData("runAsUserName: 'a;b'", "runAsUserName: Invalid value: \"a;b\": runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]")]
    [InlineData(@"runAsUserName: 'NT AUTHORITY\SYSTEM'")]
    public void V78_Options_of_Windows(string option, params string[] errors) => Says.OfContainer(36,
        $"securityContext: {{windowsOptions: {{{option}}}}}",
        [.. errors.Select(error => "spec.containers[0].securityContext.windowsOptions." + error)]);

    [Fact]
    public void V79_The_whole_struct_is_shown() => Says.OfContainer(36,
        "securityContext: {privileged: true, allowPrivilegeEscalation: false, seLinuxOptions: {level: s0}, seccompProfile: {type: Unconfined}, windowsOptions: {hostProcess: false}}",
        "spec.containers[0].securityContext: Invalid value: {\"Capabilities\":null,\"Privileged\":true,\"SELinuxOptions\":{\"User\":\"\",\"Role\":\"\",\"Type\":\"\",\"Level\":\"s0\"},"
        + "\"WindowsOptions\":{\"GMSACredentialSpecName\":null,\"GMSACredentialSpec\":null,\"RunAsUserName\":null,\"HostProcess\":false},\"RunAsUser\":null,\"RunAsGroup\":null,"
        + "\"RunAsNonRoot\":null,\"ReadOnlyRootFilesystem\":null,\"AllowPrivilegeEscalation\":false,\"ProcMount\":null,\"SeccompProfile\":{\"Type\":\"Unconfined\",\"LocalhostProfile\":null},"
        + "\"AppArmorProfile\":null}: cannot set `allowPrivilegeEscalation` to false and `privileged` to true");

    [Theory]
    [InlineData(36, "restartPolicyRules: [{action: Foo}]", "restartPolicy: Required value: must specify restartPolicy when restart rules are used")]
    [InlineData(35, "restartPolicy: Always\nrestartPolicyRules: [{action: Foo}]",
        "restartPolicyRules: Forbidden: restartPolicyRules are not allowed for init containers with restart policy Always")]
    [InlineData(36, "restartPolicy: Always\nrestartPolicyRules: [{action: Foo}]",
        "restartPolicyRules[0].action: Unsupported value: \"Foo\": supported values: \"Restart\", \"RestartAllContainers\"",
        "restartPolicyRules[0].exitCodes: Required value: must be specified")]
    public void V85_V90_Rules_that_may_not_be_there_are_not_looked_into(int minor, string yaml, params string[] errors) =>
        Says.OfInitContainer(minor, yaml, [.. errors.Select(error => "spec.initContainers[0]." + error)]);

    [Fact]
    public void V91_Empty_resources_and_a_padded_image_of_an_ephemeral_container() => Says.OfPod(36,
        "containers: [{name: app, image: a}]\nephemeralContainers: [{name: dbg, image: 'b ', ports: [{containerPort: 80}], resources: {}, targetContainerName: nope}]",
        "spec.ephemeralContainers[0].image: Invalid value: \"b \": must not have leading or trailing whitespace",
        "spec.ephemeralContainers[0].targetContainerName: Not found: \"nope\"",
        "spec.ephemeralContainers[0].ports: Forbidden: cannot be set for an Ephemeral Container",
        "spec.ephemeralContainers: Forbidden: cannot be set on create");

    [Theory]
    [InlineData(36, "_sip._tcp.a")]
    [InlineData(36, ".")]
    [InlineData(36, "a_b.")]
    [InlineData(36, "a_", "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', "
        + @"regex used for validation is '_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*')")]
    [InlineData(32, "a_b", Subdomain)]
    public void V111_Search_paths_may_have_underscores_since_1_33(int minor, string search, params string[] faults) => Says.OfPod(minor,
        $"dnsConfig: {{searches: ['{search}']}}", [.. faults.Select(fault => $"spec.dnsConfig.searches[0]: Invalid value: \"{search}\": {fault}")]);

    [Theory]
    [InlineData("unconfined", "type: RuntimeDefault", "type: Forbidden: seccomp type in annotation and field must match")]
    [InlineData("docker/default", "type: RuntimeDefault")]
    [InlineData("localhost/a", "type: Localhost, localhostProfile: b",
        "localhostProfile: Forbidden: seccomp profile in annotation and field must match")]
    public void V125_An_annotation_says_the_same_as_the_field(string annotation, string profile, params string[] errors) => Says.Of(36, $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: a, annotations: {seccomp.security.alpha.kubernetes.io/pod: {{annotation}} } }
        spec:
          securityContext: {seccompProfile: { {{profile}} } }
          containers: [{name: app, image: a}]
        """, [.. errors.Select(error => "spec.securityContext.seccompProfile." + error)]);

    [Fact]
    public void V125_An_annotation_of_AppArmor_says_the_same_as_the_pods_field() => Says.Of(36, """
        apiVersion: v1
        kind: Pod
        metadata: {name: a, annotations: {container.apparmor.security.beta.kubernetes.io/app: unconfined}}
        spec:
          securityContext: {appArmorProfile: {type: RuntimeDefault}}
          containers: [{name: app, image: a}]
        """, "spec.containers[0].securityContext.appArmorProfile.type: Forbidden: apparmor type in annotation and field must match");

    [Fact]
    public void V128_No_raw_devices_without_the_hosts_users() => Says.OfPod(36,
        "hostUsers: false\nvolumes: [{name: v, persistentVolumeClaim: {claimName: c}}]\ncontainers: [{name: a, image: b, volumeDevices: [{name: v, devicePath: /x}]}]",
        "spec.containers[0].volumeDevices: Forbidden: when `hostUsers` is false");

    [Theory]
    [InlineData(36, "010.1.1.1", "must not have leading 0s")]
    [InlineData(36, "::ffff:1.2.3.4", "must not be an IPv4-mapped IPv6 address")]
    [InlineData(36, "1.2.3", "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")]
    [InlineData(36, "2001:db8::2")]
    public void V129_Addresses_are_strict_since_1_36(int minor, string address, params string[] faults) => Says.OfPod(minor,
        $"hostAliases: [{{ip: '{address}', hostnames: [a]}}]", [.. faults.Select(fault => $"spec.hostAliases[0].ip: Invalid value: \"{address}\": {fault}")]);

    [Fact]
    public void V133_The_server_names_operators_that_it_does_not_take() => Says.OfPod(36, "tolerations: [{key: a, operator: Lt, value: '1'}]",
        "spec.tolerations[0].operator: Unsupported value: \"Lt\": supported values: \"Equal\", \"Exists\", \"Lt\", \"Gt\"");

    [Theory]
    [InlineData(33, "matchLabels: {a: x}", ".matchLabelKeys[0]")]
    [InlineData(36, "matchLabels: {a: x}")]
    [InlineData(36, "matchLabels: {a: x}, matchExpressions: [{key: a, operator: Exists}]", "[0]")]
    public void V142_A_key_stands_in_the_selector_once(int minor, string selector, params string[] places) => Says.OfPod(minor,
        $"topologySpreadConstraints: [{{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule, matchLabelKeys: [a], labelSelector: {{{selector}}}}}]",
        [.. places.Select(place => $"spec.topologySpreadConstraints[0]{place}: Invalid value: \"a\": exists in both matchLabelKeys and labelSelector")]);

    [Fact]
    public void V142_A_key_that_is_a_label_of_the_pod_is_in_the_selector_already() => Says.Of(36, """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, labels: {a: x}}
        spec:
          containers: [{name: app, image: a}]
          topologySpreadConstraints: [{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule, matchLabelKeys: [a], labelSelector: {matchLabels: {a: x}}}]
        """, "spec.topologySpreadConstraints[0][0]: Invalid value: \"a\": exists in both matchLabelKeys and labelSelector");

    [Fact]
    public void V143_On_Windows_in_the_servers_order() => Says.OfPod(36,
        "os: {name: windows}\nhostPID: true\nhostIPC: false\nshareProcessNamespace: false\nhostUsers: true\nsecurityContext: {runAsUser: 1, fsGroup: 3, seLinuxOptions: {}, sysctls: []}",
        [.. new[] { "securityContext.seLinuxOptions", "hostUsers", "hostPID", "securityContext.fsGroup", "shareProcessNamespace", "securityContext.runAsUser" }
            .Select(field => $"spec.{field}: Forbidden: cannot be set for a windows pod")]);

    [Fact]
    public void V143_All_containers_are_processes_of_the_host_or_none() => Says.OfPod(36,
        "containers: [{name: a, image: b, securityContext: {windowsOptions: {hostProcess: true}}}, {name: c, image: b}]",
        "spec: Invalid value: \"\": If pod contains any hostProcess containers then all containers must be HostProcess containers",
        "spec.hostNetwork: Invalid value: false: hostNetwork must be true if pod contains any hostProcess containers");

    [Fact]
    public void V143_A_container_does_not_contradict_its_pod() => Says.OfPod(36,
        "securityContext: {windowsOptions: {hostProcess: true}}\ncontainers: [{name: a, image: b, securityContext: {windowsOptions: {hostProcess: false}}}]",
        "spec.containers[0].securityContext.windowsOptions.hostProcess: Invalid value: false: pod hostProcess value must be identical if both are specified, was true");

    [Theory]
    [InlineData(36, "hostnameOverride: A.b\nhostNetwork: true\nsetHostnameAsFQDN: true", "Forbidden: may not be specified when setHostnameAsFQDN is true",
        "Forbidden: may not be specified when hostNetwork is true", "Invalid value: \"A.b\": " + Subdomain)]
    [InlineData(36, "hostnameOverride: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Too long: may not be more than 64 bytes")]
    [InlineData(34, "hostnameOverride: A.b")]
    public void V144_hostnameOverride(int minor, string yaml, params string[] errors) =>
        Says.OfPod(minor, yaml, [.. errors.Select(error => "spec.hostnameOverride: " + error)]);

    [Fact]
    public void V144_Overhead_is_held_to_all_rules_of_limits() => Says.OfPod(36, "overhead: {hugepages-2Mi: 3Mi, foo: 1}",
        "spec.overhead.limits[hugepages-2Mi]: Invalid value: \"3Mi\": 3Mi is not positive integer multiple of hugepages-2Mi",
        "spec.overhead.limits[foo]: Invalid value: \"foo\": must be a standard resource type or fully qualified",
        "spec.overhead.limits[foo]: Invalid value: \"foo\": must be a standard resource for containers",
        "spec.overhead: Forbidden: HugePages require cpu or memory");

    [Fact]
    public void V145_Not_on_Windows() => Says.OfPod(36, "os: {name: windows}\nresources: {requests: {cpu: -1}}",
        "spec.resources: Forbidden: may not be set for a windows pod");

    [Fact]
    public void V145_Huge_pages_are_enough_for_all_containers() => Says.OfPod(36,
        "resources: {limits: {hugepages-2Mi: 4Mi, cpu: 2}}\ncontainers: [{name: a, image: b, resources: {limits: {hugepages-2Mi: 4Mi, cpu: 1}}}, {name: c, image: b, resources: {limits: {hugepages-2Mi: 2Mi, cpu: 1}}}]",
        "spec.resources.requests: Invalid value: \"6Mi\": must be equal to hugepages-2Mi limit of 4Mi",
        "spec.resources.limits[hugepages-2Mi]: Invalid value: \"4Mi\": must be greater than or equal to aggregate container limits of 6Mi");
}
