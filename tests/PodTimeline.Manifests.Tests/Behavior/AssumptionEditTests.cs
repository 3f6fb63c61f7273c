using PodTimeline.Manifests.Behavior;

namespace PodTimeline.Manifests.Tests.Behavior;

public class AssumptionEditTests
{
    private const string Spec = "spec:\n  containers:\n  - name: app\n    image: app:1\n";

    public static TheoryData<string, string, string> Texts => new()
    {
        { "without an annotation", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p # a comment\n" + Spec,
            "apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    podtimeline.dev/behavior: |\n      app: {assume: {\"answers:db\": 25s}}\n  name: p # a comment\n" + Spec },
        { "other annotations", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n  annotations:\n    a: b\n" + Spec,
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n  annotations:\n    podtimeline.dev/behavior: |\n      app: {assume: {\"answers:db\": 25s}}\n    a: b\n" + Spec },
        { "metadata on one line", "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n" + Spec,
            "apiVersion: v1\nkind: Pod\nmetadata: {name: p, annotations: {podtimeline.dev/behavior: 'app: {assume: {\"answers:db\": 25s}}'}}\n" + Spec },
        { "an annotation of others", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n  annotations:\n    podtimeline.dev/behavior: |\n      db: {runs: 3s}\n" + Spec,
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n  annotations:\n    podtimeline.dev/behavior: |\n      db: {runs: 3s}\n      app: {assume: {\"answers:db\": 25s}}\n" + Spec },
        { "an annotation of its own", "metadata:\n  name: p\n  annotations:\n    podtimeline.dev/behavior: |\n      app: {onTerm: 2s}\n" + Spec,
            "metadata:\n  name: p\n  annotations:\n    podtimeline.dev/behavior: |\n      app: {onTerm: 2s, assume: {\"answers:db\": 25s}}\n" + Spec },
        { "said before", "metadata:\n  name: p\n  annotations:\n    podtimeline.dev/behavior: |\n      app: {assume: {\"answers:db\": 10s}, onTerm: 2s}\n" + Spec,
            "metadata:\n  name: p\n  annotations:\n    podtimeline.dev/behavior: |\n      app: {assume: {\"answers:db\": 25s}, onTerm: 2s}\n" + Spec },
        { "a template", "kind: Deployment\nmetadata:\n  name: d\nspec:\n  template:\n    metadata:\n      labels: {a: b}\n    spec:\n      containers:\n      - name: app\n        image: app:1\n",
            "kind: Deployment\nmetadata:\n  name: d\nspec:\n  template:\n    metadata:\n      annotations:\n        podtimeline.dev/behavior: |\n          app: {assume: {\"answers:db\": 25s}}\n      labels: {a: b}\n    spec:\n      containers:\n      - name: app\n        image: app:1\n" },
        { "a template without metadata", "kind: Deployment\nmetadata:\n  name: d\nspec:\n  template:\n    spec:\n      containers:\n      - name: app\n        image: app:1\n",
            "kind: Deployment\nmetadata:\n  name: d\nspec:\n  template:\n    metadata:\n      annotations:\n        podtimeline.dev/behavior: |\n          app: {assume: {\"answers:db\": 25s}}\n    spec:\n      containers:\n      - name: app\n        image: app:1\n" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Only_the_line_of_the_container_changes(string form, string before, string after)
    {
        var fix = AssumptionEdit.Set(before, "app", [("answers:db", "25s")]);
        Assert.True(fix is not null, form);
        Assert.Equal(after, fix.Apply(before));
        Assert.DoesNotContain(ManifestReader.Read(after).Diagnostics, finding => finding.Message.Contains("behavior", StringComparison.Ordinal) && finding.Span is null);
    }

    [Theory]
    [InlineData("metadata:\n  annotations:\n    podtimeline.dev/behavior: 'app: {runs: 2s}'\n" + Spec)]
    [InlineData("metadata:\n  annotations:\n    podtimeline.dev/behavior: |\n      app: [{runs: 2s}, {runs: 3s}]\n" + Spec)]
    [InlineData("{\"kind\": \"Pod\"}")]
    public void A_form_that_no_line_fits_into_is_left_alone(string text) => Assert.Null(AssumptionEdit.Set(text, "app", [("answers:db", "25s")]));
}
