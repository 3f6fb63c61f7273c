using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V1 to V15: YAML and JSON as kubectl reads them. Each fault is marked where it is, all of them at once, in
/// kubectl's words.</summary>
public class SyntaxRuleTests
{
    private const string Converting = "error: error parsing manifest.yaml: error converting YAML to JSON:";
    private const string Yaml = Converting + " yaml:";

    [Fact]
    public void V1_A_plain_value_holds_no_second_mapping() => Given.Metadata($$"""
        annotations:
          note: a: b
          #      ^ {{Yaml}} line 6: mapping values are not allowed in this context
          more: c: d
          #      ^ {{Yaml}} line 7: mapping values are not allowed in this context
        """);

    [Fact]
    public void V1_Nothing_stands_under_a_key_that_has_a_value() => Given.Text($$"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
            labels: {a: b}
        #^^^ {{Yaml}} line 5: mapping values are not allowed in this context
        spec: {containers: [{name: app, image: app:1}]}
        """);

    [Fact]
    public void V2_A_value_does_not_start_with_a_reserved_character() => Given.Metadata($$"""
        annotations:
          a: @b
          #  ^ {{Yaml}} line 6: found character that cannot start any token
          c: `d`
          #  ^ {{Yaml}} line 7: found character that cannot start any token
          e: %f
          #  ^ {{Yaml}} line 8: found character that cannot start any token
        """);

    [Fact]
    public void V2_Indentation_has_no_tabs() => Given.Text("apiVersion: v1\nkind: Pod\nmetadata:\n\tname: web\n"
        + $"# YAML is indented with spaces; this is a tab. kubectl says: {Yaml} line 4: found character that cannot start any token\n"
        + "spec: {containers: [{name: app, image: app:1}]}");

    [Fact]
    public void V3_Siblings_start_in_one_column() => Given.Text($$"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
         labels: {a: b}
        # {{Yaml}} line 4: did not find expected key
        spec: {containers: [{name: app, image: app:1}]}
        """);

    [Fact]
    public void V3_A_list_item_does_not_stand_among_keys() => Given.Text($$"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        - foo
        # {{Yaml}} line 4: did not find expected key
        spec: {containers: [{name: app, image: app:1}]}
        """);

    [Fact]
    public void V3_Nothing_follows_a_closing_quote() => Given.Container($$"""
        workingDir: "/a" /b
        #                ^^ {{Yaml}} line 7: did not find expected key
        """);

    [Fact]
    public void V4_A_flow_list_or_mapping_is_closed() => Given.Container($$"""
        command: ["sh", "-c"
        #        ^ {{Yaml}} line 8: did not find expected ',' or ']'
        args: [x, z}
        #          ^ {{Yaml}} line 8: did not find expected ',' or ']'
        """);

    [Fact]
    public void V4_Commas_part_the_items() => Given.Container($$"""
        env: [{name: A} {name: B}]
        #               ^ {{Yaml}} line 7: did not find expected ',' or ']'
        """);

    [Fact]
    public void V5_A_key_has_a_colon() => Given.Text($$"""
        apiVersion: v1
        kind Pod
        #^^^ {{Yaml}} line 3: could not find expected ':'
        metadata: {name: web}
        spec: {containers: [{name: app, image: app:1}]}
        """);

    [Fact]
    public void V5_After_the_colon_stands_a_blank() => Given.Pod($$"""
        restartPolicy:Never
        #^^^^^^^^^^^^^ {{Yaml}} line 6: could not find expected ':'
        """);

    [Fact]
    public void V6_A_quoted_string_ends() => Given.Container($$"""
        workingDir: "/a
        #           ^^^ {{Yaml}} line 9: found unexpected end of stream
        """);

    [Fact]
    public void V6_So_does_one_in_a_list() => Given.Container($$"""
        args: ["a", "b]
        #           ^^ {{Yaml}} line 9: found unexpected end of stream
        """);

    [Fact]
    public void V7_A_backslash_begins_only_known_escapes() => Given.Container($$"""
        workingDir: "/a\q"
        #              ^^ {{Yaml}} line 8: found unknown escape character
        terminationMessagePath: "/\d"
        #                         ^^ {{Yaml}} line 9: found unknown escape character
        """);

    [Fact]
    public void V7_Single_quotes_know_no_escapes() => Given.Container("""
        workingDir: '/a\q'
        """);

    [Fact]
    public void V8_The_text_of_a_block_begins_on_the_next_line() => Given.Metadata($$"""
        annotations:
          note: |x
          #      ^ {{Yaml}} line 6: did not find expected comment or line break
          more: > z
          #       ^ {{Yaml}} line 7: did not find expected comment or line break
        """);

    [Fact]
    public void V8_A_comment_may_stand_there() => Given.Metadata("""
        annotations:
          note: | # kept
            x
        """);

    [Fact]
    public void V9_An_alias_has_its_anchor_before_it() => Given.Container($$"""
        workingDir: *foo
        #           ^^^^ {{Yaml}} unknown anchor 'foo' referenced
        """);

    [Fact]
    public void V9_An_anchor_does_not_contain_itself() => Given.Container($$"""
        env: &e
          - name: A
            value: *e
            #      ^^ {{Yaml}} anchor 'e' value contains itself
        """);

    [Fact]
    public void V10_Only_objects_are_merged() => Given.Container($$"""
        <<: foo
        #   ^^^ {{Yaml}} map merge requires map or sequence of maps as the value
        """);

    [Fact]
    public void V10_An_object_or_a_list_of_objects_is_merged() => Given.Container("""
        <<: [{workingDir: /a}, {tty: true}]
        """);

    [Fact]
    public void V11_A_key_is_no_list_and_no_object() => Given.Metadata($$"""
        annotations:
          ? [a, 1]
          # ^^^^^^ {{Yaml}} invalid map key: []interface {}{"a", 1}
          : b
          ? {c: null}
          # ^^^^^^^^^ {{Yaml}} invalid map key: map[interface {}]interface {}{"c":interface {}(nil)}
          : d
        """);

    [Fact]
    public void V11_A_key_is_not_null() => Given.Metadata($$"""
        annotations:
          null: d
          #^^^ {{Converting}} unsupported map key of type: %!s(<nil>), key: <nil>, value: "d"
        """);

    [Fact]
    public void V11_Numbers_and_booleans_become_their_text() => Given.Metadata("""
        annotations:
          1: a
          true: b
        """);

    [Fact]
    public void V12_A_value_fits_its_tag() => Given.Container($$"""
        workingDir: !!int abc
        #           ^^^^^^^^^ {{Yaml}} cannot decode !!str `abc` as a !!int
        terminationMessagePath: !!bool 1
        #                       ^^^^^^^^ {{Yaml}} cannot decode !!int `1` as a !!bool
        """);

    [Theory]
    [InlineData("a: .inf", "+Inf")]
    [InlineData("a: -.inf", "-Inf")]
    [InlineData("a: .nan", "NaN")]
    public void V13_JSON_has_no_infinity(string line, string name)
    {
        var found = Assert.Single(Found($"apiVersion: v1\nkind: Pod\nmetadata:\n  {line}\n", "V13"));
        Assert.Equal((4, 6), (found.Span!.Value.Line, found.Span.Value.Column));
        Assert.EndsWith($"{Converting} json: unsupported value: {name}", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void V13_There_are_no_control_characters()
    {
        var found = Found("apiVersion: v1\nkind: Pod\nmetadata:\n  name: w\u0001eb\n  namespace: \u0002a\n", "V13");
        Assert.Equal([(4, 10), (5, 14)], found.Select(d => (d.Span!.Value.Line, d.Span.Value.Column)));
        Assert.All(found, d => Assert.EndsWith($"{Yaml} control characters are not allowed", d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void V14_What_begins_with_a_brace_is_JSON() => Given.Text("""
        {"name":"x",}
        #           ^ error: error parsing manifest.json: json: offset 13: invalid character '}' looking for beginning of object key string
        """, minor: 32);

    [Theory]
    [InlineData("{\"kind\": \"Pod\", \"apiVersion\": \"v1\", \"metadata\": {\"name\": \"web\"}, \"spec\": {\"containers\": [{\"name\": \"app\", \"image\": \"app:1\",}]}}")]
    [InlineData("{kind: Pod, apiVersion: v1, metadata: {name: web}, spec: {containers: [{name: app, image: app:1}]}}")]
    [InlineData("{\n  # a comment\n  kind: Pod, apiVersion: v1, metadata: {name: web}, spec: {containers: [{name: app, image: app:1}]}}\n---\n")]
    public void V14_From_1_33_on_what_is_no_JSON_is_read_as_YAML(string text)
    {
        foreach (var version in KubernetesVersion.All)
        {
            var manifest = ManifestReader.Read(text, new ManifestOptions { Kubernetes = version });
            Assert.Equal(version.Has(Feature.YamlThatLooksLikeJson), manifest.Pod is not null);
        }
    }

    [Fact]
    public void V14_What_is_neither_is_refused_as_JSON() => Given.Text("""
        {"name":"x",]
        #           ^ error: error parsing manifest.json: json: offset 13: invalid character ']' looking for beginning of object key string
        """, minor: 37);

    [Theory]
    [InlineData("---\n", "", "line 4: mapping values are not allowed in this context")]
    [InlineData("apiVersion: v1\n---\n", "", "line 4: mapping values are not allowed in this context")]
    [InlineData("# one\n", "", "line 5: mapping values are not allowed in this context")]
    public void Lines_are_counted_from_the_beginning_of_the_document(string before, string after, string words)
    {
        var found = Assert.Single(Found($"{before}apiVersion: v1\nkind: Pod\nmetadata:\n  name: a: b\n{after}", "V1"));
        Assert.EndsWith($"{Yaml} {words}", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_line_is_not_named() =>
        Assert.EndsWith($"{Yaml} mapping values are not allowed in this context", Assert.Single(Found("apiVersion: v1: b\nkind: Pod\n", "V1")).Message, StringComparison.Ordinal);

    [Fact]
    public void V14_JSON_ends() => Given.Text("""
        #! error: error parsing manifest.json: unexpected EOF
        {"kind": "Pod"
        """);

    [Fact]
    public void V15_There_is_more_than_comments_and_separators() => Given.Text("""
        #! error: no objects passed to create
        #nothing
        ---
        """);

    [Fact]
    public void V15_Empty_documents_among_others_are_skipped() => Given.Text("""
        #nothing
        ---
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec: {containers: [{name: app, image: app:1}]}
        ---
        """);

    private static List<Diagnostic> Found(string text, string rule) => [.. ManifestReader.Read(text).Diagnostics.Where(d => d.Rule == rule)];
}
