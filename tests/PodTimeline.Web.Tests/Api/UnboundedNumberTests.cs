using System.Net;
using System.Text.Json;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>Numbers at the ends of what their types hold, fixes that touch each other, odd lines: each is answered, by a simulation or by findings.</summary>
public sealed class UnboundedNumberTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec:\n  containers:\n  - name: app\n    image: tomcat\n";
    private const string Job = "apiVersion: batch/v1\nkind: Job\nmetadata: { name: j }\nspec:\n  template: { spec: { restartPolicy: Never, containers: [{ name: a, image: busybox, command: [sh, -c, exit 1] }] } }\n";
    private readonly HttpClient _client = app.CreateClient();

    public static TheoryData<string> Manifests => new()
    {
        Pod + "    livenessProbe: { tcpSocket: { port: 80 }, periodSeconds: 2147483647, failureThreshold: 2147483647, initialDelaySeconds: 2147483647 }\n",
        Pod + "    livenessProbe: { tcpSocket: { port: 80 }, periodSeconds: 9223372036854775807 }\n",
        Pod + "    startupProbe: { exec: { command: [\"false\"] }, periodSeconds: 2147483647, failureThreshold: 2147483647, timeoutSeconds: 2147483647 }\n",
        Pod + "    lifecycle: { preStop: { exec: { command: [sleep, \"9223372036854775807\"] } } }\n  initContainers:\n"
            + "  - { name: s, image: envoy, restartPolicy: Always, lifecycle: { preStop: { exec: { command: [sleep, infinity] } } } }\n",
        Pod + "  terminationGracePeriodSeconds: 9223372036854775807\n  activeDeadlineSeconds: 2147483647\n",
        Pod + "    resources: { limits: { cpu: \"9223372036854775807\", memory: 8E } }\n  - { name: b, image: nginx, resources: { limits: { cpu: \"1e999\", memory: 8E } } }\n",
        Job + "  parallelism: 2147483647\n",
        Job + "  parallelism: 2147483647\n  completions: 2147483647\n  backoffLimit: 2147483647\n",
        Shell("echo {1..5..-9223372036854775808} {1..5..9223372036854775807} {-2147483648..2147483647..2147483647}"),
        Shell("SECONDS=-9223372036854775808; echo $SECONDS; sleep $SECONDS; usleep 99999999999999999999; timeout 1e400 sleep 1"),
        Shell("date -d @99999999999999999; date -d '+99999999999 days'; printf '%9223372036854775807d' 1; shift 9223372036854775807"),
        "    image:\n    envFrom\n    - configMapRef:\n      configMapRef:\n      x:\n      configMapRef",
        "a:\n  b: 1\n  b: 2\n  b",
        " :\n:\n",
        " :\r:\r",
        ":\u2028:\u2028 ::\u0085:",
        "::\t:\r\n\t: :\n",
    };

    [Theory]
    [MemberData(nameof(Manifests))]
    public async Task It_is_answered_without_an_error_of_ours(string manifest)
    {
        using var response = await _client.PostYamlAsync(manifest);
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, response.StatusCode.ToString());
    }

    private static string Shell(string script) => Pod.Replace("tomcat", "bash\n    command: [bash, -c, " + JsonSerializer.Serialize(script) + "]", StringComparison.Ordinal);
}
