using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V32 to V39: names, labels, annotations and owners.</summary>
public class MetadataRuleTests
{
    [Fact]
    public void V32_A_name_or_generateName_is_needed() => Given.Metadata("""
        name: null
        #     ^^^^ metadata.name: Required value: name or generateName is required
        """);

    [Fact]
    public void V32_generateName_is_enough() => Given.Metadata("""
        name: null
        generateName: web-
        """);

    [Fact]
    public void V33_Names_have_the_format_of_their_kind() => Given.Metadata("""
        name: Web
        #     ^^^ metadata.name: Invalid value: "Web": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters,…
        """);

    [Fact]
    public void V33_A_trailing_dash_of_generateName_is_forgiven_but_nothing_else() => Given.Metadata("""
        name: null
        generateName: Web-
        #             ^^^^ metadata.generateName: Invalid value: "Web-": a lowercase RFC 1123 subdomain must consist of lower case alphanu…
        """);

    [Fact]
    public void V34_A_namespace_is_a_label() => Given.Metadata("""
        namespace: a.b
        #          ^^^ metadata.namespace: Invalid value: "a.b": must not contain dots
        """);

    [Fact]
    public void V35_Labels_have_the_format_of_labels() => Given.Metadata("""
        labels:
          a: b c
          #  ^^^ metadata.labels: Invalid value: "b c": a valid label must be an empty string or consist of alphanumeric characters, '-',…
        """);

    [Fact]
    public void V35_A_label_key_has_one_slash_at_most() => Given.Metadata("""
        labels:
          a/b/c: d
          #^^^^ metadata.labels: Invalid value: "a/b/c": a valid label key must consist of alphanumeric characters, '-', '_' or '.', and m…
          /e: f
          #^ metadata.labels: Invalid value: "/e": prefix part must be non-empty
          g/: h
          #^ metadata.labels: Invalid value: "g/": name part must be non-empty
          #^ metadata.labels: Invalid value: "g/": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and…
        """);

    [Fact]
    public void V36_Annotation_keys_are_qualified_names() => Given.Metadata("""
        annotations:
          a b: c
          #^^ metadata.annotations: Invalid value: "a b": name part must consist of alphanumeric characters, '-', '_' or '.', and must sta…
        """);

    [Theory]
    [InlineData(262143, 36, null)]   // One byte of the key makes it full.
    [InlineData(262144, 36, "metadata.annotations: Too long: may not be more than 262144 bytes")]
    [InlineData(262144, 31, "metadata.annotations: Too long: must have at most 262144 bytes")]
    public void V37_Annotations_are_limited_together(int length, int minor, string? expected)
    {
        var text = $"apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    a: {new string('x', length)}\n"
            + "spec: {containers: [{name: app, image: app:1}]}\n";
        var found = ManifestReader.Read(text, new ManifestOptions { Kubernetes = new KubernetesVersion(minor) }).Diagnostics.Where(d => d.Rule == "V37").ToList();
        Assert.Equal(expected is null ? [] : [expected], found.Select(d => d.Message));
        Assert.All(found, d => Assert.Equal((5, 3), (d.Span!.Value.Line, d.Span.Value.Column)));
    }

    [Fact]
    public void V38_Owners_are_named_in_full() => Given.Metadata("""
        ownerReferences:
          - {}
          # metadata.ownerReferences[0].apiVersion: Invalid value: "": version must not be empty
          # metadata.ownerReferences[0].kind: Invalid value: "": must not be empty
          # metadata.ownerReferences[0].name: Invalid value: "": must not be empty
          # metadata.ownerReferences[0].uid: Invalid value: "": must not be empty
        """);

    [Fact]
    public void V38_Finalizers_are_qualified_and_two_of_them_exclude_each_other() => Given.Metadata("""
        finalizers: [orphan, foregroundDeletion, mine]
        #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ metadata.finalizers: Invalid value: ["orphan","foregroundDeletion","mine"]: finaliz…
        #                                        ^^^^ metadata.finalizers[2]: Invalid value: "mine": name is neither a standard finalizer…
        """);

    [Fact]
    public void V39_The_deletion_cost_is_a_32_bit_integer() => Given.Metadata("""
        annotations:
          controller.kubernetes.io/pod-deletion-cost: "+10"
          #                                           ^^^^^ metadata.annotations[controller.kubernetes.io/pod-deletion-cost]: Invalid valu…
        """);

    [Fact]
    public void V39_The_deletion_cost_has_no_leading_zero() => Given.Metadata("""
        annotations:
          controller.kubernetes.io/pod-deletion-cost: "007"
          #                                           ^^^^^ metadata.annotations[controller.kubernetes.io/pod-deletion-cost]: Invalid valu…
        """);
}
