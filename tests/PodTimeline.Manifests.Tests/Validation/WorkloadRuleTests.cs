namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V146 to V170: templates and apps/v1.</summary>
public class WorkloadRuleTests
{
    [Fact]
    public void V146_A_selector_is_needed() => Given.Workload("Deployment", """
        #! spec.template.metadata.labels: Invalid value: {"app":"x"}: `selector` does not match template `labels`
        selector: null
        #         ^^^^ spec.selector: Required value
        """);

    [Fact]
    public void V147_A_DaemonSet_without_selector_only_mismatches() => Given.Workload("DaemonSet", """
        #! spec.template.metadata.labels: Invalid value: {"app":"x"}: `selector` does not match template `labels`
        selector: null
        """);

    [Fact]
    public void V148_The_selector_matches_the_templates_labels() => Given.Workload("Deployment", """
        #! spec.template.metadata.labels: Invalid value: {"app":"x"}: `selector` does not match template `labels`
        selector:
          matchLabels:
            app: z
        """);

    [Fact]
    public void V148_A_template_without_labels_shows_null() => Given.Text("""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: x}}
          template:
          #^^^^^^^ spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`
            spec: {containers: [{name: app, image: app:1}]}
        """);

    [Fact]
    public void V148_Before_1_34_labels_are_shown_in_Go_syntax() => Given.Text("""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: z}}
          template:
            metadata: {labels: {app: x}}
            #                  ^^^^^^^^ spec.template.metadata.labels: Invalid value: map[string]string{"app":"x"}: `selector` does not ma…
            spec: {containers: [{name: app, image: app:1}]}
        """, minor: 33);

    [Fact]
    public void V149_A_selector_does_not_select_everything() => Given.Workload("Deployment", """
        selector: {}
        #         ^^ spec.selector: Invalid value: {}: empty selector is invalid for deployment
        """);

    [Fact]
    public void V149_So_are_StatefulSets_told() => Given.Workload("StatefulSet", """
        selector: {}
        #         ^^ spec.selector: Invalid value: {}: empty selector is invalid for statefulset
        """);

    [Fact]
    public void V149_And_DaemonSets() => Given.Workload("DaemonSet", """
        selector: {}
        #         ^^ spec.selector: Invalid value: {}: empty selector is invalid for daemonset
        """);

    [Fact]
    public void V149_ReplicaSets_are_told_of_deployments() => Given.Workload("ReplicaSet", """
        selector: {}
        #         ^^ spec.selector: Invalid value: {}: empty selector is invalid for deployment
        """);

    [Fact]
    public void V150_A_selector_has_known_operators() => Given.Workload("Deployment", """
        selector:
        #^^^^^^^ spec.selector: Invalid value: {"matchExpressions":[{"key":"app","operator":"Is"}]}: invalid label selector
          matchExpressions:
            - key: app
              operator: Is
              #         ^^ spec.selector.matchExpressions[0].operator: Invalid value: "Is": not a valid selector operator
        """);

    [Fact]
    public void V150_Values_of_a_selector() => Given.Workload("Deployment", """
        selector:
        #^^^^^^^ spec.selector: Invalid value: {"matchExpressions":[{"key":"app","operator":"In"},{"key":"app","operator":"Exists","values…
          matchExpressions:
            - {key: app, operator: In, values: []}
            #                                  ^^ spec.selector.matchExpressions[0].values: Required value: must be specified when `operat…
            - {key: app, operator: Exists, values: [x]}
            #                              ^^^^^^ spec.selector.matchExpressions[1].values: Forbidden: may not be specified when `operator…
        """);

    [Fact]
    public void V151_Pods_of_a_Deployment_restart_always() => Given.Template("""
        restartPolicy: Never
        #              ^^^^^ spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"
        """);

    [Fact]
    public void V152_A_restartPolicy_that_no_pod_has_gives_two_errors() => Given.Template("""
        restartPolicy: always
        #              ^^^^^^ spec.template.spec.restartPolicy: Unsupported value: "always": supported values: "Always", "OnFailure", "Nev…
        #              ^^^^^^ spec.template.spec.restartPolicy: Unsupported value: "always": supported values: "Always"
        """);

    [Fact]
    public void V153_A_Deployments_pod_has_no_deadline() => Given.Template("""
        activeDeadlineSeconds: 9
        #^^^^^^^^^^^^^^^^^^^^ spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicaSet is not Supported
        """);

    [Fact]
    public void V154_A_StatefulSets_pod_has_no_deadline() => Given.Workload("StatefulSet", """
        template:
          metadata:
            labels:
              app: x
          spec:
            activeDeadlineSeconds: 9
            #^^^^^^^^^^^^^^^^^^^^ spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in StatefulSet is not Supported
            containers:
              - name: app
                image: app:1
        """);

    [Fact]
    public void V154_A_DaemonSets_pod_has_no_deadline() => Given.Workload("DaemonSet", """
        template: {metadata: {labels: {app: x}}, spec: {activeDeadlineSeconds: 9, containers: [{name: app, image: app:1}]}}
        #                                               ^^^^^^^^^^^^^^^^^^^^^ spec.template.spec.activeDeadlineSeconds: Forbidden: activeD…
        """);

    [Fact]
    public void V155_Replicas_are_not_negative() => Given.Workload("Deployment", """
        replicas: -1
        #         ^^ spec.replicas: Invalid value: -1: must be greater than or equal to 0
        """);

    [Fact]
    public void V155_All_numbers_are_looked_at() => Given.Workload("Deployment", """
        replicas: -1
        #         ^^ spec.replicas: Invalid value: -1: must be greater than or equal to 0
        minReadySeconds: -1
        #                ^^ spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0
        revisionHistoryLimit: -1
        #                     ^^ spec.revisionHistoryLimit: Invalid value: -1: must be greater than or equal to 0
        progressDeadlineSeconds: -1
        #                        ^^ spec.progressDeadlineSeconds: Invalid value: -1: must be greater than or equal to 0
        #                        ^^ spec.progressDeadlineSeconds: Invalid value: -1: must be greater than minReadySeconds
        """);

    [Fact]
    public void V156_The_progress_deadline_is_above_minReadySeconds() => Given.Workload("Deployment", """
        minReadySeconds: 600
        #                ^^^ spec.progressDeadlineSeconds: Invalid value: 600: must be greater than minReadySeconds
        """);

    [Fact]
    public void V157_A_strategy_is_one_of_two() => Given.Workload("Deployment", """
        strategy:
          type: BlueGreen
          #     ^^^^^^^^^ spec.strategy: Unsupported value: {"Type":"BlueGreen","RollingUpdate":null}: supported values: "Recreate", "Roll…
        """);

    [Fact]
    public void V158_Recreate_has_no_rollingUpdate() => Given.Workload("Deployment", """
        strategy:
          type: Recreate
          rollingUpdate:
          #^^^^^^^^^^^^ spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is 'Recreate'
            maxSurge: 1
        """);

    [Fact]
    public void V159_maxSurge_and_maxUnavailable_are_not_both_zero() => Given.Workload("Deployment", """
        strategy:
          rollingUpdate:
            maxSurge: 0
            maxUnavailable: 0
            #               ^ spec.strategy.rollingUpdate.maxUnavailable: Invalid value: 0: may not be 0 when `maxSurge` is 0
        """);

    [Fact]
    public void V159_maxUnavailable_is_at_most_everything() => Given.Workload("Deployment", """
        strategy:
          rollingUpdate:
            maxSurge: -1
            #         ^^ spec.strategy.rollingUpdate.maxSurge: Invalid value: -1: must be greater than or equal to 0
            maxUnavailable: 101%
            #               ^^^^ spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "101%": must not be greater than 100%
        """);

    [Fact]
    public void V160_maxSurge_is_a_number_or_a_percentage() => Given.Workload("Deployment", """
        strategy:
          rollingUpdate:
            maxSurge: half
            #         ^^^^ spec.strategy.rollingUpdate.maxSurge: Invalid value: "half": a valid percent string must be a numeric string fo…
        """);

    [Fact]
    public void V161_A_DaemonSets_update_is_one_of_two() => Given.Workload("DaemonSet", """
        updateStrategy:
          type: Recreate
          #     ^^^^^^^^ spec.updateStrategy.type: Unsupported value: "Recreate": supported values: "RollingUpdate", "OnDelete"
        """);

    [Fact]
    public void V162_A_DaemonSet_has_one_of_surge_and_unavailable() => Given.Workload("DaemonSet", """
        updateStrategy:
          rollingUpdate:
            maxSurge: 1
            #         ^ spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: may not be set when maxUnavailable is non-zero
        """);

    [Fact]
    public void V162_Neither_is_more_than_everything() => Given.Workload("DaemonSet", """
        updateStrategy:
          rollingUpdate:
            maxUnavailable: 0
            maxSurge: 101%
            #         ^^^^ spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: "101%": must not be greater than 100%
        """);

    [Fact]
    public void V163_A_DaemonSet_has_not_neither() => Given.Workload("DaemonSet", """
        updateStrategy:
          rollingUpdate:
            maxUnavailable: 0
            #               ^ spec.updateStrategy.rollingUpdate.maxUnavailable: Required value: cannot be 0 when maxSurge is 0
        """);

    [Fact]
    public void V164_The_name_of_a_StatefulSet_is_a_label() => Given.Text("""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: a.b}
        #                ^^^ metadata.name: Invalid value: "a.b": must not contain dots
        spec:
          selector: {matchLabels: {app: x}}
          template: {metadata: {labels: {app: x}}, spec: {containers: [{name: app, image: app:1}]}}
        """);

    [Fact]
    public void V165_A_podManagementPolicy_is_one_of_two() => Given.Workload("StatefulSet", """
        podManagementPolicy: Fast
        #                    ^^^^ spec.podManagementPolicy: Invalid value: "Fast": must be 'OrderedReady' or 'Parallel'
        """);

    [Fact]
    public void V166_A_StatefulSets_update_is_one_of_two() => Given.Workload("StatefulSet", """
        updateStrategy:
          type: BlueGreen
          #     ^^^^^^^^^ spec.updateStrategy: Invalid value: {"Type":"BlueGreen","RollingUpdate":null}: must be 'RollingUpdate' or 'OnDel…
        """);

    [Fact]
    public void V167_A_partition_is_not_negative() => Given.Workload("StatefulSet", """
        updateStrategy:
          rollingUpdate:
            partition: -1
            #          ^^ spec.updateStrategy.rollingUpdate.partition: Invalid value: -1: must be greater than or equal to 0
        """);

    [Fact]
    public void V167_OnDelete_has_no_rollingUpdate() => Given.Workload("StatefulSet", """
        updateStrategy:
          type: OnDelete
          rollingUpdate:
          #^^^^^^^^^^^^ spec.updateStrategy.rollingUpdate: Invalid value: {"Partition":1,"MaxUnavailable":null}: only allowed for updateSt…
            partition: 1
        """);

    [Fact]
    public void V167_maxUnavailable_and_ordinals() => Given.Workload("StatefulSet", """
        updateStrategy:
          rollingUpdate:
            maxUnavailable: 0
            #               ^ spec.updateStrategy.rollingUpdate.maxUnavailable: Invalid value: 0: cannot be 0
        ordinals:
          start: -1
          #      ^^ spec.ordinals.start: Invalid value: -1: must be greater than or equal to 0
        """, minor: 37);

    [Fact]
    public void V168_Claims_are_retained_or_deleted() => Given.Workload("StatefulSet", """
        persistentVolumeClaimRetentionPolicy:
          whenDeleted: Keep
          #            ^^^^ spec.persistentVolumeClaimRetentionPolicy.whenDeleted: Unsupported value: "Keep": supported values: "Retain",…
        """);

    [Fact]
    public void V169_A_serviceName_is_a_label() => Given.Workload("StatefulSet", """
        serviceName: a.b
        #            ^^^ spec.serviceName: Invalid value: "a.b": must not contain dots
        """);

    [Fact]
    public void V170_A_mount_may_name_a_claim_template() => Given.Text("""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: x}}
          volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]
          template:
            metadata: {labels: {app: x}}
            spec:
              containers:
                - name: app
                  image: app:1
                  volumeMounts: [{name: data, mountPath: /data}]
        """);

    [Fact]
    public void V170_Since_1_34_the_template_is_looked_into() => Given.Text("""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: x}}
          template: {metadata: {labels: {app: x}}, spec: {containers: [{name: app}]}}
          #                                                            ^^^^^^^^^^^ spec.template.spec.containers[0].image: Required value
        """, rule: "V41");

    [Fact]
    public void V170_Before_1_34_it_was_not() => Given.Text("""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: x}}
          template: {metadata: {labels: {app: x}}, spec: {containers: [{name: app}]}}
        """, minor: 33);
}
