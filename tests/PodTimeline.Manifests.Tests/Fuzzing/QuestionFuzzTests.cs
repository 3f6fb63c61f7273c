using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Sizes;
using Xunit.Abstractions;

namespace PodTimeline.Manifests.Tests.Fuzzing;

/// <summary>Whatever runs can be asked about: no exception, and every answer runs too.</summary>
public class QuestionFuzzTests(ITestOutputHelper output)
{
    private static readonly int Mutations = Effort.Scale(600);

    private static readonly BehaviorSetting[] Settings = [new BehaviorSetting.Exits(7), new BehaviorSetting.Obeys(TimeSpan.FromSeconds(9)), new BehaviorSetting.Pull(null)];

    [Fact]
    public void Every_manifest_that_runs_damaged_or_not_can_be_asked_about()
    {
        var mutator = new Mutator(16, FuzzTests.Sources());
        var (asked, answered, written) = (0, 0, 0);
        foreach (var text in Effort.Sample(FuzzTests.Sources()).Concat(Enumerable.Range(0, Mutations).Select(_ => mutator.Next())))
        {
            var manifest = ManifestReader.Read(text);
            if (manifest.Pod is null) continue;
            asked++;
            foreach (var question in QuestionCatalog.FindQuestions(manifest, KubernetesVersion.Default))
            {
                answered++;
                Assert.False(ReferenceEquals(question.Text, text) && question.Kubernetes == KubernetesVersion.Default);
                Assert.Equal(question.Text, question.FindChange(text)?.Apply(text) ?? text);
            }

            foreach (var container in manifest.Pod.AllContainers.Take(3))
                foreach (var setting in Settings)
                    if (BehaviorHandle.Set(manifest, KubernetesVersion.Default, container.Name, setting) is { } fix)
                    {
                        written++;
                        Assert.True(fix.IsInside(text.Length));
                        var after = ManifestReader.Read(fix.Apply(text));
                        Assert.True(after.Pod is not null, fix.Apply(text));
                    }
        }

        output.WriteLine($"{asked} run, {answered} questions, {written} settings");
        Assert.True(asked > Effort.Scale(100) && answered > asked && written > asked, $"{asked}");
    }
}
