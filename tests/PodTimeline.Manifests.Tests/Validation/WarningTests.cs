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
}
