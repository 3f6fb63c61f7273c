namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V81 to V92: init containers, sidecars and container restart policies.</summary>
public class SidecarRuleTests
{
    [Fact]
    public void V81_S45_An_init_container_has_no_probe() => Given.Init("""
        livenessProbe:
        #^^^^^^^^^^^^ spec.initContainers[0].livenessProbe: Forbidden: may not be set for init containers without restartPolicy=Always
          httpGet:
            port: 99999
        """);

    [Fact]
    public void V81_S45_Other_probes_neither() => Given.Init("""
        readinessProbe:
        #^^^^^^^^^^^^^ spec.initContainers[0].readinessProbe: Forbidden: may not be set for init containers without restartPolicy=Always
          tcpSocket:
            port: 80
        startupProbe: {}
        #^^^^^^^^^^^ spec.initContainers[0].startupProbe: Forbidden: may not be set for init containers without restartPolicy=Always
        """);

    [Fact]
    public void V82_S45_An_init_container_has_no_lifecycle() => Given.Init("""
        lifecycle:
        #^^^^^^^^ spec.initContainers[0].lifecycle: Forbidden: may not be set for init containers without restartPolicy=Always
          preStop: {}
        """);

    [Fact]
    public void V83_A_sidecar_is_held_to_the_rules_of_regular_containers() => Given.Sidecar("""
        startupProbe:
          tcpSocket:
            port: 80
          successThreshold: 2
          #                 ^ spec.initContainers[0].startupProbe.successThreshold: Invalid value: 2: must be 1
        """);

    [Fact]
    public void V83_A_good_sidecar_is_accepted() => Given.Sidecar("""
        startupProbe:
          tcpSocket:
            port: 80
        lifecycle:
          preStop:
            sleep:
              seconds: 5
        """);

    [Fact]
    public void V84_A_containers_restartPolicy_is_one_of_three() => Given.Container("""
        restartPolicy: Sometimes
        #              ^^^^^^^^^ spec.containers[0].restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "Never", "O…
        """);

    [Fact]
    public void V84_An_empty_restartPolicy_is_not_the_same_as_none() => Given.Init("""
        restartPolicy: ""
        #              ^^ spec.initContainers[0].restartPolicy: Unsupported value: "": supported values: "Always", "Never", "OnFailure"
        """);

    [Fact]
    public void V84_An_init_container_may_restart_on_failure() => Given.Init("""
        restartPolicy: OnFailure
        """);

    [Fact]
    public void V84_S118_Before_1_34_an_init_container_says_Always_or_nothing() => Given.Init("""
        restartPolicy: OnFailure
        #              ^^^^^^^^^ spec.initContainers[0].restartPolicy: Unsupported value: "OnFailure": supported values: "Always"
        """, minor: 33);

    [Fact]
    public void V84_S118_Before_1_34_a_regular_container_has_none() => Given.Container("""
        restartPolicy: Always
        #^^^^^^^^^^^^ spec.containers[0].restartPolicy: Forbidden: may not be set for non-init containers
        """, minor: 33);

    [Fact]
    public void V84_In_1_34_the_policy_is_dropped() => Given.Container("""
        restartPolicy: Always
        """, minor: 34);

    [Fact]
    public void V84_In_1_34_every_policy_of_an_init_container_but_Always_is_dropped() => Given.Init("""
        restartPolicy: OnFailure
        """, minor: 34);

    [Fact]
    public void V85_S62_Restart_rules_need_a_restartPolicy_beside_them() => Given.Container("""
        #! spec.containers[0].restartPolicy: Required value: must specify restartPolicy when restart rules are used
        restartPolicyRules:
          - action: Restart
            exitCodes:
              operator: In
              values: [42]
        """);

    [Fact]
    public void V86_There_are_at_most_20_rules() => Given.Container("""
        restartPolicy: Never
        restartPolicyRules:
        #^^^^^^^^^^^^^^^^^ spec.containers[0].restartPolicyRules: Too many: 21: must have at most 20 items
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
        """);

    [Fact]
    public void V86_Up_to_1_35_that_was_too_long() => Given.Container("""
        restartPolicy: Never
        restartPolicyRules:
        #^^^^^^^^^^^^^^^^^ spec.containers[0].restartPolicyRules: Too long: may not be more than 20 bytes
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
          - {action: Restart, exitCodes: {operator: In, values: [42]}}
        """, minor: 35);

    [Fact]
    public void V87_A_restart_rule_has_a_known_action() => Given.Container("""
        restartPolicy: Never
        restartPolicyRules:
          - action: Stop
          #         ^^^^ spec.containers[0].restartPolicyRules[0].action: Unsupported value: "Stop": supported values: "Restart", "Restart…
            exitCodes:
              operator: In
              values: [42]
        """);

    [Fact]
    public void V87_Before_1_36_the_only_action_is_Restart() => Given.Container("""
        restartPolicy: Never
        restartPolicyRules:
          - action: RestartAllContainers
          #         ^^^^^^^^^^^^^^^^^^^^ spec.containers[0].restartPolicyRules[0].action: Unsupported value: "RestartAllContainers": suppo…
            exitCodes:
              operator: In
              values: [42]
        """, minor: 35);

    [Fact]
    public void V88_A_restart_rule_needs_exit_codes() => Given.Container("""
        restartPolicy: Never
        restartPolicyRules:
          - action: Restart
          # spec.containers[0].restartPolicyRules[0].exitCodes: Required value: must be specified
        """);

    [Fact]
    public void V89_Exit_codes_have_an_operator() => Given.Container("""
        restartPolicy: Never
        restartPolicyRules:
          - action: Restart
            exitCodes:
              operator: Is
              #         ^^ spec.containers[0].restartPolicyRules[0].exitCodes.operator: Unsupported value: "Is": supported values: "In", "…
              values: [42]
        """);

    [Fact]
    public void V90_Before_1_36_a_sidecar_has_no_rules() => Given.Sidecar("""
        restartPolicyRules:
        #^^^^^^^^^^^^^^^^^ spec.initContainers[0].restartPolicyRules: Forbidden: restartPolicyRules are not allowed for init containers wi…
          - action: Restart
            exitCodes:
              operator: In
              values: [42]
        """, minor: 35);

    [Fact]
    public void V91_Ephemeral_containers_are_not_created_with_the_pod() => Given.Pod("""
        ephemeralContainers:
        #^^^^^^^^^^^^^^^^^^ spec.ephemeralContainers: Forbidden: cannot be set on create
          - name: dbg
            image: b
        """);

    [Fact]
    public void V92_A_template_has_no_ephemeral_containers() => Given.Template("""
        ephemeralContainers:
        #^^^^^^^^^^^^^^^^^^ spec.template.spec.ephemeralContainers: Forbidden: ephemeral containers not allowed in pod template
          - name: dbg
            image: b
        """);
}
