namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V133 to V145: where a pod may run.</summary>
public class SchedulingRuleTests
{
    [Fact]
    public void V133_A_toleration_has_a_known_operator() => Given.Pod("""
        tolerations:
          - key: a
            operator: In
            #         ^^ spec.tolerations[0].operator: Unsupported value: "In": supported values: "Equal", "Exists"
        """);

    [Fact]
    public void V133_A_value_is_a_label_value_and_the_operator_is_blamed() => Given.Pod("""
        tolerations:
          - key: a
            operator: Equal
            value: b c
            #      ^^^ spec.tolerations[0].operator: Invalid value: "b c": a valid label must be an empty string or consist of alphanumeri…
        """);

    [Fact]
    public void V134_A_toleration_without_key_says_Exists() => Given.Pod("""
        tolerations:
          - effect: NoSchedule
          # spec.tolerations[0].operator: Invalid value: "": operator must be Exists when `key` is empty, which means "match all values an…
        """);

    [Fact]
    public void V135_Exists_has_no_value() => Given.Pod("""
        tolerations:
          - key: a
            operator: Exists
            value: b
            #      ^ spec.tolerations[0].operator: Invalid value: {"Key":"a","Operator":"Exists","Value":"b","Effect":"","TolerationSecond…
        """);

    [Fact]
    public void V136_tolerationSeconds_go_with_NoExecute() => Given.Pod("""
        tolerations:
          - key: a
            operator: Exists
            effect: NoSchedule
            #       ^^^^^^^^^^ spec.tolerations[0].effect: Invalid value: "NoSchedule": effect must be 'NoExecute' when `tolerationSeconds…
            tolerationSeconds: 9
        """);

    [Fact]
    public void V137_A_toleration_has_a_known_effect() => Given.Pod("""
        tolerations:
          - key: a
            operator: Exists
            effect: Never
            #       ^^^^^ spec.tolerations[0].effect: Unsupported value: "Never": supported values: "NoSchedule", "PreferNoSchedule", "NoE…
        """);

    [Fact]
    public void V138_Required_node_affinity_has_a_term() => Given.Pod("""
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms: []
              #                  ^^ spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Required…
        """);

    [Fact]
    public void V139_A_weight_is_from_1_to_100() => Given.Pod("""
        affinity:
          podAntiAffinity:
            preferredDuringSchedulingIgnoredDuringExecution:
              - weight: 0
              #         ^ spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: Invalid value: 0: must…
                podAffinityTerm:
                #^^^^^^^^^^^^^^ warning: spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.…
                  topologyKey: zone
        """);

    [Fact]
    public void V139_A_weight_of_nodes() => Given.Pod("""
        affinity:
          nodeAffinity:
            preferredDuringSchedulingIgnoredDuringExecution:
              - weight: 101
              #         ^^^ spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: Invalid value: 101: must…
                preference: {}
        """);

    [Fact]
    public void V140_A_pod_affinity_has_a_topologyKey() => Given.Pod("""
        affinity:
          podAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              - labelSelector: {}
              # spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Required value: can not be empty
              # spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: "": name part must…
              # spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: "": name part must…
        """);

    [Fact]
    public void V140_Namespaces_are_labels() => Given.Pod("""
        affinity:
          podAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              - topologyKey: zone
              # warning: spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector: a null labelSelector r…
                namespaces: [A]
                #            ^ spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespace: Invalid value: "A":…
        """);

    [Fact]
    public void V141_The_operator_In_needs_values() => Given.Pod("""
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchExpressions:
                    - key: a
                    # spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].v…
                      operator: In
        """);

    [Fact]
    public void V141_Operators_and_their_values() => Given.Pod("""
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchExpressions:
                    - {key: a, operator: Exists, values: [b]}
                    #                            ^^^^^^ spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSele…
                    - {key: a, operator: Gt}
                    # spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSele…
                    - {key: a, operator: Is}
                    #                    ^^ spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSele…
                  matchFields:
                    - {key: metadata.uid, operator: In, values: [b]}
                    #       ^^^^^^^^^^^^ spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSele…
        """);

    [Fact]
    public void V142_maxSkew_is_above_zero() => Given.Pod("""
        topologySpreadConstraints:
          - maxSkew: 0
          # warning: spec.topologySpreadConstraints[0].labelSelector: a null labelSelector results in matching no pod
          #          ^ spec.topologySpreadConstraints[0].maxSkew: Invalid value: 0: must be greater than zero
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
        """);

    [Fact]
    public void V142_A_pair_stands_once() => Given.Pod("""
        topologySpreadConstraints:
          - {maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spec.topologySpreadConstraints[0].{topolo…
          - {maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}
        """);

    [Fact]
    public void V142_minDomains_need_DoNotSchedule() => Given.Pod("""
        topologySpreadConstraints:
          - maxSkew: 1
            topologyKey: zone
            whenUnsatisfiable: ScheduleAnyway
            labelSelector: {}
            minDomains: 2
            #           ^ spec.topologySpreadConstraints[0].minDomains: Invalid value: 2: can only use minDomains if whenUnsatisfiable=DoN…
        """);

    [Fact]
    public void V143_An_operating_system_is_linux_or_windows() => Given.Pod("""
        os:
          name: plan9
          #     ^^^^^ spec.os: Unsupported value: "plan9": supported values: "linux", "windows"
        """);

    [Fact]
    public void V143_Windows_has_no_Linux_fields() => Given.Pod("""
        os:
          name: windows
        hostPID: true
        #^^^^^^ spec.hostPID: Forbidden: cannot be set for a windows pod
        securityContext:
          fsGroup: 1
          #^^^^^^ spec.securityContext.fsGroup: Forbidden: cannot be set for a windows pod
        containers:
          - name: app
            image: app:1
            securityContext:
              privileged: false
              #^^^^^^^^^ spec.containers[0].securityContext.privileged: Forbidden: cannot be set for a windows pod
        """);

    [Fact]
    public void V144_preemptionPolicy_and_claims() => Given.Pod("""
        preemptionPolicy: Sometimes
        #                 ^^^^^^^^^ spec.preemptionPolicy: Unsupported value: "Sometimes": supported values: "PreemptLowerPriority", "Never"
        resourceClaims:
          - name: c
          # spec.resourceClaims[0]: Invalid value: {"Name":"c","ResourceClaimName":null,"ResourceClaimTemplateName":null}: must specify on…
        """);

    [Fact]
    public void V145_A_pods_own_resources_have_no_claims() => Given.Pod("""
        resources:
          claims:
          #^^^^^ spec.resources.claims: Forbidden: claims cannot be set for Resources at pod-level
            - name: a
        """);

    [Fact]
    public void V145_The_pods_request_is_enough_for_its_containers() => Given.Pod("""
        resources:
          requests:
            cpu: 1
            #    ^ spec.resources.requests[cpu]: Invalid value: "1": must be greater than or equal to aggregate container requests of 2
        containers:
          - name: app
            image: app:1
            resources:
              requests:
                cpu: 2
        """);

    [Fact]
    public void V145_Before_1_34_the_field_is_dropped() => Given.Pod("""
        resources:
          claims:
            - name: a
        """, minor: 33);
}
