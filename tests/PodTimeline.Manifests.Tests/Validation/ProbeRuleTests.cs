namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V93 to V107: probes and lifecycle hooks.</summary>
public class ProbeRuleTests
{
    [Fact]
    public void V93_A_probe_needs_a_handler() => Given.Container("""
        livenessProbe:
        #^^^^^^^^^^^^ spec.containers[0].livenessProbe: Required value: must specify a handler type
          periodSeconds: 5
        """);

    [Fact]
    public void V94_A_hook_needs_a_handler() => Given.Container("""
        lifecycle:
          preStop: {}
          #        ^^ spec.containers[0].lifecycle.preStop: Required value: must specify a handler type
        """);

    [Fact]
    public void V95_There_is_one_handler_only() => Given.Container("""
        readinessProbe:
          exec:
            command: [a]
          tcpSocket:
          #^^^^^^^^ spec.containers[0].readinessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type
            port: 0
        """);

    [Fact]
    public void V95_Each_after_the_first_is_refused_and_not_looked_into() => Given.Container("""
        livenessProbe:
          exec: {}
          #^^^ spec.containers[0].livenessProbe.exec.command: Required value
          httpGet: {}
          #^^^^^^ spec.containers[0].livenessProbe.httpGet: Forbidden: may not specify more than 1 handler type
          grpc: {}
          #^^^ spec.containers[0].livenessProbe.grpc: Forbidden: may not specify more than 1 handler type
        """);

    [Fact]
    public void V96_exec_needs_a_command() => Given.Container("""
        lifecycle:
          postStart:
            exec: {}
            #^^^ spec.containers[0].lifecycle.postStart.exec.command: Required value
        """);

    [Fact]
    public void V97_httpGet_needs_a_port() => Given.Container("""
        livenessProbe:
          httpGet:
          #^^^^^^ spec.containers[0].livenessProbe.httpGet.port: Invalid value: 0: must be between 1 and 65535, inclusive
            path: /healthz
        """);

    [Fact]
    public void V98_A_port_in_quotes_is_a_name() => Given.Container("""
        livenessProbe:
          tcpSocket:
            port: "8080"
            #     ^^^^^^ spec.containers[0].livenessProbe.tcpSocket.port: Invalid value: "8080": must contain at least one letter (a-z)
        """);

    [Fact]
    public void V98_A_named_port_need_not_exist() => Given.Container("""
        livenessProbe:
          httpGet:
            port: nowhere
        """);

    [Fact]
    public void V99_A_scheme_is_HTTP_or_HTTPS() => Given.Container("""
        livenessProbe:
          httpGet:
            port: 80
            scheme: https
            #       ^^^^^ spec.containers[0].livenessProbe.httpGet.scheme: Unsupported value: "https": supported values: "HTTP", "HTTPS"
        """);

    [Fact]
    public void V99_An_empty_scheme_counts_as_missing() => Given.Container("""
        livenessProbe:
          httpGet:
            port: 80
            scheme: ""
        """);

    [Fact]
    public void V100_Header_names_have_a_format() => Given.Container("""
        livenessProbe:
          httpGet:
            port: 80
            httpHeaders:
              - name: "Host:"
              #       ^^^^^^^ spec.containers[0].livenessProbe.httpGet.httpHeaders: Invalid value: "Host:": a valid HTTP header must consi…
                value: x
        """);

    [Fact]
    public void V101_grpc_needs_a_port() => Given.Container("""
        readinessProbe:
          grpc:
            port: 0
            #     ^ spec.containers[0].readinessProbe.grpc.port: Invalid value: 0: must be between 1 and 65535, inclusive
        """);

    [Fact]
    public void V102_T21_A_sleep_fits_into_the_grace_period() => Given.Pod("""
        terminationGracePeriodSeconds: 10
        containers:
          - name: app
            image: app:1
            lifecycle:
              preStop:
                sleep:
                  seconds: 11
                  #        ^^ spec.containers[0].lifecycle.preStop.sleep: Invalid value: 11: must be non-negative and less than terminatio…
        """);

    [Fact]
    public void V102_T21_A_sleep_as_long_as_the_grace_period_is_fine() => Given.Container("""
        lifecycle:
          preStop:
            sleep:
              seconds: 30
        """);

    [Fact]
    public void V102_T21_Before_1_33_a_sleep_is_above_zero() => Given.Container("""
        lifecycle:
          preStop:
            sleep:
              seconds: 0
              #        ^ spec.containers[0].lifecycle.preStop.sleep: Invalid value: 0: must be greater than 0 and less than terminationGra…
        """, minor: 31);

    [Fact]
    public void V102_A_negative_grace_period_makes_every_sleep_too_long() => Given.Pod("""
        terminationGracePeriodSeconds: -1
        #                              ^^ warning: spec.terminationGracePeriodSeconds: must be >= 0; negative values are invalid and will…
        containers:
          - name: app
            image: app:1
            lifecycle:
              preStop:
                sleep:
                  seconds: 0
                  #        ^ spec.containers[0].lifecycle.preStop.sleep: Invalid value: 0: must be non-negative and less than terminationG…
        """);

    [Fact]
    public void V103_Numbers_of_a_probe_are_not_negative() => Given.Container("""
        readinessProbe:
          tcpSocket:
            port: 80
          periodSeconds: -1
          #              ^^ spec.containers[0].readinessProbe.periodSeconds: Invalid value: -1: must be greater than or equal to 0
        """);

    [Fact]
    public void V103_Zero_counts_as_not_given() => Given.Container("""
        readinessProbe:
          tcpSocket:
            port: 80
          initialDelaySeconds: 0
          timeoutSeconds: 0
          periodSeconds: 0
          successThreshold: 0
          failureThreshold: 0
        """);

    [Fact]
    public void V103_All_five_numbers_are_looked_at() => Given.Container("""
        readinessProbe:
          tcpSocket:
            port: 80
          initialDelaySeconds: -1
          #                    ^^ spec.containers[0].readinessProbe.initialDelaySeconds: Invalid value: -1: must be greater than or equal…
          timeoutSeconds: -1
          #               ^^ spec.containers[0].readinessProbe.timeoutSeconds: Invalid value: -1: must be greater than or equal to 0
          periodSeconds: -1
          #              ^^ spec.containers[0].readinessProbe.periodSeconds: Invalid value: -1: must be greater than or equal to 0
          successThreshold: -1
          #                 ^^ spec.containers[0].readinessProbe.successThreshold: Invalid value: -1: must be greater than or equal to 0
          failureThreshold: -1
          #                 ^^ spec.containers[0].readinessProbe.failureThreshold: Invalid value: -1: must be greater than or equal to 0
        """);

    [Fact]
    public void V104_Liveness_succeeds_after_one_success() => Given.Container("""
        livenessProbe:
          tcpSocket:
            port: 80
          successThreshold: 3
          #                 ^ spec.containers[0].livenessProbe.successThreshold: Invalid value: 3: must be 1
        """);

    [Fact]
    public void V104_Readiness_may_need_several() => Given.Container("""
        readinessProbe:
          tcpSocket:
            port: 80
          successThreshold: 3
        """);

    [Fact]
    public void V105_A_negative_successThreshold_gives_both_errors() => Given.Container("""
        startupProbe:
          tcpSocket:
            port: 80
          successThreshold: -1
          #                 ^^ spec.containers[0].startupProbe.successThreshold: Invalid value: -1: must be greater than or equal to 0
          #                 ^^ spec.containers[0].startupProbe.successThreshold: Invalid value: -1: must be 1
        """);

    [Fact]
    public void V106_A_probes_own_grace_period_is_above_zero() => Given.Container("""
        livenessProbe:
          tcpSocket:
            port: 80
          terminationGracePeriodSeconds: 0
          #                              ^ spec.containers[0].livenessProbe.terminationGracePeriodSeconds: Invalid value: 0: must be great…
        """);

    [Fact]
    public void V107_A_readiness_probe_has_no_grace_period() => Given.Container("""
        readinessProbe:
          tcpSocket:
            port: 80
          terminationGracePeriodSeconds: 5
          #                              ^ spec.containers[0].readinessProbe.terminationGracePeriodSeconds: Invalid value: 5: must not be…
        """);

    [Fact]
    public void V107_A_readiness_probe_with_a_bad_one_gets_both_errors() => Given.Container("""
        readinessProbe:
          tcpSocket:
            port: 80
          terminationGracePeriodSeconds: 0
          #                              ^ spec.containers[0].readinessProbe.terminationGracePeriodSeconds: Invalid value: 0: must be grea…
          #                              ^ spec.containers[0].readinessProbe.terminationGracePeriodSeconds: Invalid value: 0: must not be…
        """);

    [Theory]
    [InlineData(33)]
    [InlineData(36)]
    [InlineData(37)]
    public void A_stop_signal_is_dropped_before_it_is_checked(int minor) => Given.Container("""
        lifecycle:
          stopSignal: SIGUSR1
        """, minor);
}
