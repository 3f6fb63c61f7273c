using PodTimeline.Manifests;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Reading;

namespace PodTimeline.Shell.Tests;

/// <summary>What a script needs to know of the world is assumed, named, and can be said otherwise.</summary>
public sealed class AssumptionTests
{
    [Theory]
    [InlineData("until nc -z postgres 5432; do sleep 2; done", "answers:postgres:5432: postgres:5432 answers after 10 s", "exit 0 at 10")]
    [InlineData("while ! nc -w1 -z db 3306; do sleep 3; done", "answers:db:3306: db:3306 answers after 10 s", "exit 0 at 12")]
    [InlineData("until nslookup redis-service; do sleep 2; done >/dev/null", "answers:redis-service (DNS): redis-service (DNS) answers after 10 s", "exit 0 at 10")]
    [InlineData("until wget -q --spider http://api:8080/healthz; do sleep 1; done", "answers:api:8080: api:8080 answers after 10 s", "exit 0 at 10")]
    [InlineData("for i in $(seq 30); do nc -z db 5432 && exit 0; sleep 1; done; exit 1", "answers:db:5432: db:5432 answers after 10 s", "exit 0 at 10")]
    [InlineData("for i in 1 2 3; do nc -z db 5432 && exit 0; sleep 1; done; exit 1", "answers:db:5432: db:5432 answers after 10 s", "exit 1 at 3")]
    [InlineData("nc -z db 5432", "answers:db:5432: db:5432 answers at once", "exit 0 at 0")]
    [InlineData("wget -O /tmp/app.conf http://config-server/app.conf", "answers:config-server: config-server answers at once", "exit 0 at 1")]
    [InlineData("until nc -z db 5432; do :; done", "answers:db:5432: db:5432 answers after 10 s", "exit 0 at 10")]
    public void A_wait_is_a_named_assumption(string script, string assumption, string outcome)
    {
        var behavior = Assert.Single(BehaviorReader.Read(ScriptScenario.PodOf(["sh", "-c", script])));

        Assert.Equal(assumption, $"{behavior.Assumptions[0].Key}: {behavior.Assumptions[0].Text}");
        Assert.Equal(outcome, ScriptScenario.Describe(script));
    }

    [Theory]
    [InlineData("myapp:1", "pg_isready -h db -p 5432 -U app", "answers:db:5432: db:5432 answers after 10 s")]
    [InlineData("myapp:1", "mysqladmin ping -h mysql", "answers:mysql: mysql answers after 10 s")]
    [InlineData("redis:7", "redis-cli -h cache ping | grep PONG", "answers:cache: cache answers after 10 s")]
    [InlineData("myapp:1", "curl -sf http://web/ready", "answers:web: web answers after 10 s")]
    [InlineData("myapp:1", "</dev/tcp/kafka/9092", "answers:kafka:9092: kafka:9092 answers after 10 s")]
    public void Clients_of_services_wait_too(string image, string client, string assumption)
    {
        var behavior = Assert.Single(BehaviorReader.Read(ScriptScenario.PodOf(["bash", "-c", $"until {client}; do sleep 5; done"], image)));

        Assert.Equal(assumption, $"{behavior.Assumptions[0].Key}: {behavior.Assumptions[0].Text}");
        Assert.Equal(RunLength.FromSeconds(10), behavior.Outline!.Runs);
    }

    [Theory]
    [InlineData("20s", "exit 0 at 20")]
    [InlineData("1s", "exit 0 at 2")]
    [InlineData("forever", "nothing")]
    public void A_person_may_say_otherwise(string length, string outcome)
    {
        var pod = ManifestReader.Read($$"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
              annotations:
                podtimeline.dev/behavior: |
                  app: { assume: { "answers:postgres:5432": {{length}} } }
            spec:
              restartPolicy: Never
              containers: [ { name: app, image: busybox, command: [sh, -c, "until nc -z postgres 5432; do sleep 2; done"] } ]
            """).Pod!;

        Assert.Equal(outcome, ScriptScenario.Text(ScriptScenario.Run(pod, until: null)));
    }

    [Fact]
    public void An_assumption_names_the_line_that_changes_it() =>
        Assert.Equal(
            "app: { assume: { \"answers:db:1\": 10s } }",
            Assert.Single(Assert.Single(BehaviorReader.Read(ScriptScenario.PodOf(["sh", "-c", "until nc -z db 1; do sleep 1; done"]))).Assumptions).AnnotationLine);
}
