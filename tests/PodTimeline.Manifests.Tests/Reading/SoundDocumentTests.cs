namespace PodTimeline.Manifests.Tests.Reading;

/// <summary>A document that is a manifest as it stands loses no line, whatever its values read like.</summary>
public class SoundDocumentTests
{
    private const string Head = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n";
    private const string Web = "  - name: web\n    image: nginx:1.27\n";
    private const string Pod = Head + "spec:\n  containers:\n" + Web;

    private const string Script = Head + "spec:\n  containers:\n" + Web + "    command:\n    - /bin/sh\n    - -c\n    - set -e;\n      if [ ! -f /work/ready ]; then\n      echo fresh > /work/ready;\n      fi;\n      sleep 3\n";

    public static TheoryData<string> Texts() =>
    [
        // A script as an unquoted text over several lines.
        Script,
        Head + "spec:\n  containers:\n" + Web + "    args:\n    - --message\n    - Please wait until the whole\n      of the work has been done\n",
        Head + "spec:\n  containers:\n" + Web + "    args:\n    - The first word of this\n      And the second line begins like a sentence\n\n      after an empty line\n",
        // Comments behind items and values.
        Head + "spec:\n  containers:\n" + Web + "    securityContext:\n      capabilities:\n        add:\n        - NET_RAW # Needed by the packet counter of this node\n  - name: b\n    image: b:1\n",
        Head + "spec:\n  containers: # These Are All of the Containers\n" + Web + "    args: # Words That Begin Like a Sentence\n    - a # And One More of Them Here\n",
        // Items that read like sentences, prompts and tables.
        Head + "spec:\n  containers:\n" + Web + "    command:\n    - echo\n    - Good morning to all readers\n",
        Head + "spec:\n  containers:\n" + Web + "    args:\n    - kubectl get pods -w\n    - $ kubectl apply -f x\n    - NAME READY STATUS RESTARTS AGE\n",
        Head + "spec:\n  containers:\n" + Web + "    command:\n    - sh\n    - -c\n    - cat <<EOF | kubectl apply -f -\n      kind Pod\n      EOF\n",
        // What kubectl prints of a running pod.
        Pod + "status:\n  conditions:\n  - message: the thing that is waited for did not come within the time that was given\n      to it by the owner\n    status: \"False\"\n    type: Ready\n  phase: Running\n",
        Pod.Replace("  name: p\n", "  name: p\n  annotations:\n    note: The owner of this pod asks everybody\n      to Leave it alone, for it is\n      Not a toy\n", StringComparison.Ordinal),
        // Fences, diffs and line numbers within values.
        Pod.Replace("  name: p\n", "  name: p\n  annotations:\n    note: |\n      Use it so:\n      ```yaml\n      kind: Pod\n      ```\n      Then wait for it.\n    other: Some words of a sentence here\n      and more of them\n", StringComparison.Ordinal),
        Head + "spec:\n  containers:\n" + Web + "    args:\n    - \"> quoted\"\n    - +added\n    - Some words of a sentence here\n",
        // Keys and quotes at the beginning of a further line.
        Pod.Replace("  name: p\n", "  name: p\n  annotations:\n    note: The field\n      name:app is no key, and\n      \"quoted words\" open no quote\n      [neither is this a list\n", StringComparison.Ordinal),
        Pod.Replace("  name: p\n", "  name: p\n  annotations:\n    note: The first\n      • and second – of “them”\n      – all\n", StringComparison.Ordinal),
        // Neighbours of other kinds.
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: widgets.acme.example\nspec:\n  versions:\n  - name: v1\n    schema:\n      openAPIV3Schema:\n        description:\n          WidgetSpec says what a widget should be like and where it\n          is kept.\n        type: object\n---\n" + Pod,
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  page.md: |\n    # Title\n\n    Some words about it.\n\n    ```yaml\n    kind: Pod\n    ```\n  note: It is what\n    It Says it is of course\n---\n" + Pod,
        // Block scalars that begin with lines of blanks.
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  app.yaml: |\n    \n    server:\n      port: 80\n---\n" + Pod,
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  app.yaml: |-\n  \n \n    server: 1\n  b: >\n   \n    folded\n  c: |+\n    \n    \n\n---\n" + Pod,
        Head + "spec:\n  containers:\n" + Web + "    args:\n    - |\n      \n      echo one\n      \n      echo two\n    - | # what it does\n     \n      echo three\n",
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  empty: |\n    \n  only: |-\n      \n      \n---\n" + Pod,
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_read_as_it_is(string text)
    {
        var manifest = ManifestReader.Read(text);
        Assert.Equal(text, manifest.ReadText);
        Assert.DoesNotContain(manifest.Diagnostics, d => d.Severity == Severity.Error || d.Stage == Stage.Text);
        Assert.NotNull(manifest.Pod);
    }

    [Fact]
    public void A_script_over_several_lines_is_one_argument() => Assert.Equal(
        ["/bin/sh", "-c", "set -e; if [ ! -f /work/ready ]; then echo fresh > /work/ready; fi; sleep 3"],
        ManifestReader.Read(Script).Pod!.Containers[0].Command.AsEnumerable());

    /// <summary>A neighbour with a fault, and prose around it, take no line from a document that has none.</summary>
    [Theory]
    [InlineData("{0}---\napiVersion: v1\nkind: ConfigMap\nmetadata: [\nThis is a sentence of the page.\n")]
    [InlineData("This is the pod of the last chapter:\n---\n{0}---\nIt has one container. That never ends.\n")]
    [InlineData("First some words about what follows:\n\n```yaml\nkind: Service\napiVersion: v1\nmetadata: {{name: s}}\n```\n\n---\n{0}")]
    public void What_stands_around_it_is_looked_at_without_it(string around)
    {
        var text = Head + "spec:\n  containers:\n" + Web + "    command:\n    - echo\n    - Good morning to all readers\n      And to Everybody Else of course\n";
        var manifest = ManifestReader.Read(string.Format(null, around, text));
        Assert.Contains(text, manifest.ReadText);
    }

    /// <summary>A fault in the document itself does not make prose of its values.</summary>
    [Fact]
    public void A_sentence_in_a_document_with_a_fault_is_still_a_value()
    {
        var text = Head + "spec:\n  containers:\n" + Web + "    command:\n    - echo\n    - Good morning to all readers\n      And to everybody else of course\n    env: [{name: A, value: b}\n    tty: true\n";
        var manifest = ManifestReader.Read(text);
        Assert.Equal(text, manifest.ReadText);
        Assert.Equal(["PT0016"], manifest.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code));
    }
}
