using PodTimeline.Model.Catalogue;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Manifests.Catalogue;

public static partial class ManifestRules
{
    /// <summary>V1. One mapping per value.</summary>
    public static readonly Rule V1 = new("V1", ManifestSyntax, "One mapping per value",
        "A plain value contains no second mapping: text with a colon and a space in it must be quoted.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V2. Spaces, not tabs.</summary>
    public static readonly Rule V2 = new("V2", ManifestSyntax, "Spaces, not tabs",
        "Indentation is made of spaces, never tabs, and a value does not start with @, % or a backquote.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V3. Aligned siblings.</summary>
    public static readonly Rule V3 = new("V3", ManifestSyntax, "Aligned siblings",
        "Siblings start in the same column, list items and keys do not mix, and nothing follows a closing quote.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V4. Closed brackets.</summary>
    public static readonly Rule V4 = new("V4", ManifestSyntax, "Closed brackets",
        "A flow list or mapping is closed and has commas between its items.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V5. Colon after a key.</summary>
    public static readonly Rule V5 = new("V5", ManifestSyntax, "Colon after a key",
        "A key is followed by a colon.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V6. Closed quotes.</summary>
    public static readonly Rule V6 = new("V6", ManifestSyntax, "Closed quotes",
        "A quoted string has a closing quote.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V7. Known escapes.</summary>
    public static readonly Rule V7 = new("V7", ManifestSyntax, "Known escapes",
        "In double quotes, a backslash may only begin an escape that YAML knows.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V8. Block scalar header.</summary>
    public static readonly Rule V8 = new("V8", ManifestSyntax, "Block scalar header",
        "Only a comment may follow | or >; the text begins on the next line.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V9. Anchor before alias.</summary>
    public static readonly Rule V9 = new("V9", ManifestSyntax, "Anchor before alias",
        "An alias comes after its anchor and not inside it.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V10. Merged objects only.</summary>
    public static readonly Rule V10 = new("V10", ManifestSyntax, "Merged objects only",
        "Only objects can be merged with <<.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V11. Keys are text.</summary>
    public static readonly Rule V11 = new("V11", ManifestSyntax, "Keys are text",
        "A key is text, not a list, an object or null; numbers and booleans become text.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V12. Values fit their tags.</summary>
    public static readonly Rule V12 = new("V12", ManifestSyntax, "Values fit their tags",
        "A value fits its explicit tag.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V13. What JSON can hold.</summary>
    public static readonly Rule V13 = new("V13", ManifestSyntax, "What JSON can hold",
        "Text has no control characters, and numbers are finite, because JSON has neither control characters nor infinity.",
        "go-yaml v2 and sigs.k8s.io/yaml, as kubectl reads files")
    { Home = RuleHome.Manifests };

    /// <summary>V14. Braces mean JSON.</summary>
    public static readonly Rule V14 = new("V14", ManifestSyntax, "Braces mean JSON",
        "A text that begins with a brace is read as JSON.",
        "apimachinery pkg/util/yaml/decoder.go")
    { Home = RuleHome.Manifests };

    /// <summary>V15. Something to create.</summary>
    public static readonly Rule V15 = new("V15", ManifestSyntax, "Something to create",
        "The text holds more than comments and separators; empty documents among others are skipped.",
        "kubectl pkg/cmd/create, pkg/cmd/apply")
    { Home = RuleHome.Manifests };

    /// <summary>V16. Keys once per object.</summary>
    public static readonly Rule V16 = new("V16", ManifestSyntax, "Keys once per object",
        "A key appears once; otherwise kubectl would silently drop the first value and send the last.",
        "sigs.k8s.io/json; apimachinery pkg/runtime/serializer/json")
    { Home = RuleHome.Manifests };
}
