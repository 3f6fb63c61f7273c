namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>What the API server warns of in objects that it accepts.</summary>
public class WarningTests
{
    [Fact]
    public void Deprecated_labels_of_nodes() => Given.Pod("""
        nodeSelector:
          beta.kubernetes.io/arch: amd64
          #                        ^^^^^ warning: spec.nodeSelector[beta.kubernetes.io/arch]: deprecated since v1.14; use "kubernetes.io/a…
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchExpressions:
                    - {key: failure-domain.beta.kubernetes.io/zone, operator: Exists}
                    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuri…
        """);

    [Fact]
    public void Annotations_that_do_nothing_any_more() => Given.Metadata("""
        annotations:
          scheduler.alpha.kubernetes.io/critical-pod: ""
          #                                           ^^ warning: metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]: non-fu…
          seccomp.security.alpha.kubernetes.io/pod: runtime/default
          #                                         ^^^^^^^^^^^^^^^ warning: metadata.annotations[seccomp.security.alpha.kubernetes.io/pod…
        """);

    [Fact]
    public void A_fraction_of_a_byte() => Given.Container("""
        resources:
          limits:
            memory: 100m
            #       ^^^^ warning: spec.containers[0].resources.limits[memory]: fractional byte value "100m" is invalid, must be an integer
            cpu: 100m
          requests:
            memory: 100m
            #       ^^^^ warning: spec.containers[0].resources.requests[memory]: fractional byte value "100m" is invalid, must be an integer
        """);

    [Fact]
    public void A_variable_that_hides_another() => Given.Container("""
        env:
          - name: A
            value: b
          - name: A
          # warning: spec.containers[0].env[1]: hides previous definition of "A", which may be dropped when using apply
            value: c
          - name: A
            value: $(A)d
        """);

    [Fact]
    public void A_port_given_twice() => Given.Container("""
        ports:
          - containerPort: 80
          - containerPort: 80
          # warning: spec.containers[0].ports[1]: duplicate port definition with spec.containers[0].ports[0]
        """);

    [Fact]
    public void A_spread_without_selector_matches_no_pod() => Given.Pod("""
        topologySpreadConstraints:
          - maxSkew: 1
          # warning: spec.topologySpreadConstraints[0].labelSelector: a null labelSelector results in matching no pod
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
        """);

    [Fact]
    public void A_negative_grace_period_counts_as_one() => Given.Pod("""
        terminationGracePeriodSeconds: -5
        #                              ^^ warning: spec.terminationGracePeriodSeconds: must be >= 0; negative values are invalid and will…
        """);

    [Fact]
    public void A_pull_secret_without_name() => Given.Pod("""
        imagePullSecrets:
          - {}
          # warning: spec.imagePullSecrets[0].name: invalid empty name ""
        """);

    [Fact]
    public void A_name_with_dots_makes_a_strange_host_name() => Given.Metadata("""
        name: web.v1
        #     ^^^^^^ warning: metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is r…
        """);

    [Theory]
    [InlineData("ports: [{containerPort: 80, hostIP: 1.1.1.1}]",
        "ports[0]: hostIP set without hostPort: {Name: HostPort:0 ContainerPort:80 Protocol:TCP HostIP:1.1.1.1}")]
    [InlineData("ports: [{containerPort: 80}, {containerPort: 80, hostPort: 80}]", "ports[1]: overlapping port definition with spec.containers[0].ports[0]")]
    [InlineData("ports: [{containerPort: 80, hostPort: 80}, {containerPort: 80, hostPort: 80, hostIP: 1.1.1.1}]",
        "ports[1]: dangerously ambiguous port definition with spec.containers[0].ports[0]")]
    [InlineData("ports: [{containerPort: 80, hostPort: 80}, {containerPort: 80, hostPort: 81}, {containerPort: 80, hostPort: 80, protocol: UDP}]")]
    [InlineData("env: [{name: A, value: b}, {name: A, value: $(A)}]", "env[1]: hides previous definition of \"A\", which may be dropped when using apply")]
    public void Ports_and_variables_that_clash(string yaml, params string[] texts) =>
        Says.OfContainer(36, yaml, [.. texts.Select(text => "warning: spec.containers[0]." + text)]);

    [Fact]
    public void Ports_are_compared_over_all_containers() => Says.OfPod(36,
        "containers: [{name: a, image: b, ports: [{containerPort: 80, name: web}]}, {name: c, image: b, ports: [{containerPort: 80, name: web}]}]",
        "warning: spec.containers[1].ports[0]: duplicate port definition with spec.containers[0].ports[0]",
        "warning: spec.containers[1].ports[0]: duplicate port name \"web\" with spec.containers[0].ports[0], services and probes that select ports by name will use spec.containers[0].ports[0]");

    [Theory]
    [InlineData("configMap: {name: c, items: [{key: a, path: x}, {key: b, path: x/y}]}", "(ConfigMap \"c\"): overlapping paths: \"x/y\" with \"x\"")]
    [InlineData("secret: {secretName: s, items: [{key: a, path: x}, {key: b, path: x}]}", "(Secret \"s\"): overlapping paths: \"x\" with \"x\"")]
    [InlineData("secret: {secretName: s, items: [{key: a, path: x}, {key: b, path: xy}]}")]
    [InlineData("projected: {sources: [{secret: {name: s, items: [{key: a, path: t}]}}, {serviceAccountToken: {path: t}}]}",
        "(Projected): overlapping paths: \"t\" (ServiceAccountToken) with \"t\" (Secret \"s\")")]
    [InlineData("projected: {sources: [{}]}", "(Projected) has no sources provided")]
    public void Files_that_hide_each_other(string volume, params string[] texts) =>
        Says.OfVolume(36, volume, [.. texts.Select(text => "warning: volume \"v\" " + text)]);

    [Fact]
    public void Lists_with_an_entry_twice() => Says.OfPod(36, "imagePullSecrets: [{name: a}, {name: a}]\nhostAliases: [{ip: 1.1.1.1}, {ip: 1.1.1.1}]",
        "warning: spec.hostAliases[1].ip: duplicate ip \"1.1.1.1\"", "warning: spec.imagePullSecrets[1].name: duplicate name \"a\"");

    [Theory]
    [InlineData(35, "010.1.1.1", "non-standard IP address \"010.1.1.1\" will be considered invalid in a future Kubernetes release: use \"10.1.1.1\"")]
    [InlineData(36, "2001:db8:0:0::2", "IPv6 address \"2001:db8:0:0::2\" should be in RFC 5952 canonical format (\"2001:db8::2\")")]
    [InlineData(36, "2001:db8::2")]
    public void Addresses_in_an_unusual_form(int minor, string address, params string[] texts) => Says.OfPod(minor,
        $"hostAliases: [{{ip: '{address}', hostnames: [a]}}]", [.. texts.Select(text => "warning: spec.hostAliases[0].ip: " + text)]);

    [Fact]
    public void Preferred_node_affinity() => Says.OfPod(36,
        "affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, preference: {matchExpressions: [{key: node-role.kubernetes.io/master, operator: In, values: [a b]}]}}]}}",
        "warning: spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].key: node-role.kubernetes.io/master is use \"node-role.kubernetes.io/control-plane\" instead",
        "warning: spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].values[0]: a b is invalid, a valid label must be an empty string…");

    [Fact]
    public void A_StatefulSet_that_keeps_all_revisions_and_asks_for_a_part_of_a_byte() => Says.Of(36, """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: x}}
          template: {metadata: {labels: {app: x}}, spec: {containers: [{name: app, image: a}]}}
          revisionHistoryLimit: -1
          volumeClaimTemplates: [{metadata: {name: v}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 100m}}}}]
        """,
        "warning: spec.volumeClaimTemplates[0].resources.requests[storage]: fractional byte value \"100m\" is invalid, must be an integer",
        "warning: spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is recommended");
}
