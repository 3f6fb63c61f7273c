namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V171 to V192: jobs.</summary>
public class JobRuleTests
{
    [Fact]
    public void V171_A_job_does_not_restart_always() => Given.JobPod("""
        restartPolicy: Always
        #              ^^^^^^ spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
        """);

    [Fact]
    public void V171_A_restartPolicy_must_be_given() => Given.JobPod("""
        restartPolicy: null
        #              ^^^^ spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
        """);

    [Fact]
    public void V172_A_jobs_restartPolicy_is_one_of_two() => Given.JobPod("""
        restartPolicy: never
        #              ^^^^^ spec.template.spec.restartPolicy: Unsupported value: "never": supported values: "Always", "OnFailure", "Never"
        #              ^^^^^ spec.template.spec.restartPolicy: Unsupported value: "never": supported values: "OnFailure", "Never"
        """);

    [Fact]
    public void V173_With_a_podFailurePolicy_pods_never_restart() => Given.Job("""
        podFailurePolicy:
          rules: []
        template:
          spec:
            restartPolicy: OnFailure
            #              ^^^^^^^^^ spec.template.spec.restartPolicy: Invalid value: "OnFailure": only "Never" is supported when podFailu…
            containers:
              - name: app
                image: app:1
        """);

    [Fact]
    public void V174_Numbers_of_a_job_are_not_negative() => Given.Job("""
        backoffLimit: -1
        #             ^^ spec.backoffLimit: Invalid value: -1: must be greater than or equal to 0
        """);

    [Fact]
    public void V175_A_completionMode_is_one_of_two() => Given.Job("""
        completionMode: indexed
        #               ^^^^^^^ spec.completionMode: Unsupported value: "indexed": supported values: "NonIndexed", "Indexed"
        """);

    [Fact]
    public void V176_An_indexed_job_needs_completions() => Given.Job("""
        #! spec.completions: Required value: when completion mode is Indexed
        completionMode: Indexed
        parallelism: 2
        """);

    [Fact]
    public void V176_Neither_completions_nor_parallelism_means_one() => Given.Job("""
        completionMode: Indexed
        """);

    [Fact]
    public void V177_An_indexed_job_has_limited_parallelism() => Given.Job("""
        completionMode: Indexed
        completions: 2
        parallelism: 100001
        #            ^^^^^^ spec.parallelism: Invalid value: 100001: must be less than or equal to 100000 when completion mode is Indexed
        """);

    [Fact]
    public void V178_backoffLimitPerIndex_needs_indexes() => Given.Job("""
        backoffLimitPerIndex: 1
        #                     ^ spec.backoffLimitPerIndex: Invalid value: 1: requires indexed completion mode
        """);

    [Fact]
    public void V178_maxFailedIndexes_need_indexes_too() => Given.Job("""
        maxFailedIndexes: 1
        #                 ^ spec.maxFailedIndexes: Invalid value: 1: requires indexed completion mode
        backoffLimitPerIndex: 1
        #                     ^ spec.backoffLimitPerIndex: Invalid value: 1: requires indexed completion mode
        """);

    [Fact]
    public void V178_Before_1_29_the_field_is_dropped() => Given.Job("""
        backoffLimitPerIndex: 1
        """, minor: 28);

    [Fact]
    public void V179_maxFailedIndexes_are_at_most_completions() => Given.Job("""
        #! spec.backoffLimitPerIndex: Required value: when maxFailedIndexes is specified
        completionMode: Indexed
        completions: 3
        maxFailedIndexes: 4
        #                 ^ spec.maxFailedIndexes: Invalid value: 4: must be less than or equal to completions
        """);

    [Fact]
    public void V180_Many_completions_need_maxFailedIndexes() => Given.Job("""
        #! spec.maxFailedIndexes: Required value: must be specified when completions is above 100000
        completionMode: Indexed
        completions: 100001
        backoffLimitPerIndex: 1
        """);

    [Fact]
    public void V180_Parallelism_of_many() => Given.Job("""
        completionMode: Indexed
        completions: 100001
        #            ^^^^^^ warning: spec: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, K…
        parallelism: 10001
        #            ^^^^^ spec.parallelism: Invalid value: 10001: must be less than or equal to 10000 when completions are above 100000 a…
        backoffLimitPerIndex: 1
        maxFailedIndexes: 10001
        #                 ^^^^^ spec.maxFailedIndexes: Invalid value: 10001: must be less than or equal to 10000 when completions are abov…
        """);

    [Fact]
    public void V181_The_last_pod_of_an_indexed_job_has_a_host_name() => Given.Text("""
        apiVersion: batch/v1
        kind: Job
        metadata: {name: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ metadata.name: Invalid value: "aaaaaaaaaaaaaaaaaa…
        spec:
          completionMode: Indexed
          template: {spec: {restartPolicy: Never, containers: [{name: app, image: app:1}]}}
        """);

    [Fact]
    public void V182_managedBy_is_a_path_with_a_domain() => Given.Job("""
        managedBy: me
        #          ^^ spec.managedBy: Invalid value: "me": must be a domain-prefixed path (such as "acme.io/foo")
        """);

    [Fact]
    public void V182_managedBy_is_not_long() => Given.Job("""
        managedBy: example.com/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ spec.managedBy: Too long: may not be more than…
        """);

    [Fact]
    public void V183_A_podReplacementPolicy_is_one_of_two() => Given.Job("""
        podReplacementPolicy: Always
        #                     ^^^^^^ spec.podReplacementPolicy: Unsupported value: "Always": supported values: "Failed", "TerminatingOrFai…
        """);

    [Fact]
    public void V183_With_a_podFailurePolicy_only_failed_pods_are_replaced() => Given.Job("""
        podFailurePolicy:
          rules:
            - action: Ignore
              onPodConditions:
                - type: DisruptionTarget
        podReplacementPolicy: TerminatingOrFailed
        #                     ^^^^^^^^^^^^^^^^^^^ spec.podReplacementPolicy: Unsupported value: "TerminatingOrFailed": supported values: "…
        """);

    [Fact]
    public void V184_A_failure_rule_needs_an_action() => Given.Job("""
        podFailurePolicy:
          rules:
            - onExitCodes:
            # spec.podFailurePolicy.rules[0].action: Required value: valid values: ["Count" "FailIndex" "FailJob" "Ignore"]
                operator: In
                values: [1]
        """);

    [Fact]
    public void V184_An_action_is_one_of_four() => Given.Job("""
        podFailurePolicy:
          rules:
            - action: ignore
            #         ^^^^^^ spec.podFailurePolicy.rules[0].action: Unsupported value: "ignore": supported values: "Count", "FailIndex", "…
              onPodConditions:
                - type: DisruptionTarget
        """);

    [Fact]
    public void V185_A_failure_rule_says_when() => Given.Job("""
        podFailurePolicy:
          rules:
            - action: Ignore
            # spec.podFailurePolicy.rules[0]: Invalid value: specifying one of OnExitCodes and OnPodConditions is required
        """);

    [Fact]
    public void V185_A_failure_rule_says_it_in_one_way() => Given.Job("""
        podFailurePolicy:
          rules:
            - action: Ignore
            # spec.podFailurePolicy.rules[0]: Invalid value: specifying both OnExitCodes and OnPodConditions is not supported
              onPodConditions:
                - type: DisruptionTarget
              onExitCodes:
                operator: In
                values: [1]
        """);

    [Fact]
    public void V186_FailIndex_needs_backoffLimitPerIndex() => Given.Job("""
        podFailurePolicy:
          rules:
            - action: FailIndex
            #         ^^^^^^^^^ spec.podFailurePolicy.rules[0].action: Invalid value: "FailIndex": requires the backoffLimitPerIndex to be…
              onExitCodes:
                operator: In
                values: [1]
        """);

    [Fact]
    public void V187_Exit_codes_are_ordered_and_not_zero() => Given.Job("""
        podFailurePolicy:
          rules:
            - action: Count
              onExitCodes:
                operator: In
                values: [2, 0]
                #       ^^^^^^ spec.podFailurePolicy.rules[0].onExitCodes.values: Invalid value: [2,0]: must be ordered
                #           ^ spec.podFailurePolicy.rules[0].onExitCodes.values[1]: Invalid value: 0: must not be 0 for the In operator
        """);

    [Fact]
    public void V187_Exit_codes_are_there_and_stand_once() => Given.Job("""
        podFailurePolicy:
          rules:
            - action: Count
              onExitCodes:
                operator: NotIn
                values: []
                #       ^^ spec.podFailurePolicy.rules[0].onExitCodes.values: Invalid value: []: at least one value is required
            - action: Count
              onExitCodes:
                operator: Is
                #         ^^ spec.podFailurePolicy.rules[1].onExitCodes.operator: Unsupported value: "Is": supported values: "In", "NotIn"
                values: [1, 1]
                #           ^ spec.podFailurePolicy.rules[1].onExitCodes.values[1]: Duplicate value: 1
        """);

    [Fact]
    public void V188_A_failure_rule_names_a_container_of_the_template() => Given.Job("""
        podFailurePolicy:
          rules:
            - action: Count
              onExitCodes:
                containerName: db
                #              ^^ spec.podFailurePolicy.rules[0].onExitCodes.containerName: Invalid value: "db": must be one of the contai…
                operator: In
                values: [1]
        """);

    [Fact]
    public void V189_A_condition_has_a_known_status() => Given.Job("""
        podFailurePolicy:
          rules:
            - action: Count
              onPodConditions:
                - type: DisruptionTarget
                  status: Yes!
                  #       ^^^^ spec.podFailurePolicy.rules[0].onPodConditions[0].status: Unsupported value: "Yes!": supported values: "Fal…
        """);

    [Fact]
    public void V190_A_success_rule_says_something() => Given.Job("""
        completionMode: Indexed
        completions: 5
        successPolicy:
          rules:
            - {}
            # ^^ spec.successPolicy.rules[0]: Required value: at least one of succeededCount or succeededIndexes must be specified
        """);

    [Fact]
    public void V190_Indexes_are_a_list_of_intervals() => Given.Job("""
        completionMode: Indexed
        completions: 5
        successPolicy:
          rules:
            - succeededIndexes: 0,0
            #                   ^^^ spec.successPolicy.rules[0].succeededIndexes: Invalid value: "0,0": error parsing succeededIndexes: no…
            - succeededIndexes: 1-2-3
            #                   ^^^^^ spec.successPolicy.rules[1].succeededIndexes: Invalid value: "1-2-3": error parsing succeededIndexes…
            - succeededIndexes: "5"
            #                   ^^^ spec.successPolicy.rules[2].succeededIndexes: Invalid value: "5": error parsing succeededIndexes: too…
            - succeededIndexes: 2-1
            #                   ^^^ spec.successPolicy.rules[3].succeededIndexes: Invalid value: "2-1": error parsing succeededIndexes: no…
        """);

    [Fact]
    public void V190_A_successPolicy_needs_an_indexed_job() => Given.Job("""
        successPolicy:
        #^^^^^^^^^^^^ spec.successPolicy: Invalid value: {"Rules":[{"SucceededIndexes":null,"SucceededCount":1}]}: requires indexed comple…
          rules:
            - succeededCount: 1
        """);

    [Fact]
    public void V191_A_succeededCount_is_at_most_the_number_of_indexes() => Given.Job("""
        completionMode: Indexed
        completions: 5
        successPolicy:
          rules:
            - succeededCount: 4
            #                 ^ spec.successPolicy.rules[0].succeededCount: Invalid value: 4: must be less than or equal to 3 (the number…
              succeededIndexes: 0-2
        """);

    [Fact]
    public void V191_A_succeededCount_is_at_most_completions() => Given.Job("""
        completionMode: Indexed
        completions: 5
        successPolicy:
          rules:
            - succeededCount: 6
            #                 ^ spec.successPolicy.rules[0].succeededCount: Invalid value: 6: must be less than or equal to 5 (the number…
        """);

    [Fact]
    public void V192_A_selector_written_by_hand_matches_the_template() => Given.Job("""
        #! spec.template.metadata.labels: Invalid value: {"app":"x"}: `selector` does not match template `labels`
        manualSelector: true
        selector:
          matchLabels:
            a: b
        """);

    [Fact]
    public void V192_Without_manualSelector_a_selector_is_refused() => Given.Job("""
        selector:
        #^^^^^^^ spec.selector: Invalid value: {"matchLabels":{"app":"x","batch.kubernetes.io/controller-uid":"…"}}: `selector` not auto-g…
          matchLabels:
            app: x
        """);

    [Fact]
    public void V192_manualSelector_needs_a_selector() => Given.Job("""
        #! spec.selector: Required value
        #! spec.template.metadata.labels: Invalid value: {"app":"x"}: `selector` does not match template `labels`
        manualSelector: true
        """);
}
