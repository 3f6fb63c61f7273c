using PodTimeline.Model.Catalogue;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Manifests.Catalogue;

public static partial class ManifestRules
{
    /// <summary>V17. Documents are objects.</summary>
    public static readonly Rule V17 = new("V17", ManifestDecoding, "Documents are objects",
        "A document is an object, not plain text or a list.",
        "kubectl pkg/validation/schema.go")
    { Home = RuleHome.Manifests };

    /// <summary>V18. apiVersion and kind.</summary>
    public static readonly Rule V18 = new("V18", ManifestDecoding, "apiVersion and kind",
        "apiVersion and kind are set, both as text.",
        "kubectl pkg/validation/schema.go")
    { Home = RuleHome.Manifests };

    /// <summary>V19. A kind that exists.</summary>
    public static readonly Rule V19 = new("V19", ManifestDecoding, "A kind that exists",
        "The server serves this kind in this version.",
        "cli-runtime pkg/resource/mapper.go")
    { Home = RuleHome.Manifests };

    /// <summary>V20. Types in metadata.</summary>
    public static readonly Rule V20 = new("V20", ManifestDecoding, "Types in metadata",
        "Fields of metadata have the right types, which kubectl checks itself.",
        "apimachinery pkg/apis/meta/v1/unstructured")
    { Home = RuleHome.Manifests };

    /// <summary>V21. Types of fields.</summary>
    public static readonly Rule V21 = new("V21", ManifestDecoding, "Types of fields",
        "A field has the type that the server expects; of several wrong ones, it names only the first.",
        "sigs.k8s.io/json; apimachinery pkg/runtime/serializer/json")
    { Home = RuleHome.Manifests };

    /// <summary>V22. Lists where required.</summary>
    public static readonly Rule V22 = new("V22", ManifestDecoding, "Lists where required",
        "A field that takes a list is given a list.",
        "sigs.k8s.io/json; apimachinery pkg/runtime/serializer/json")
    { Home = RuleHome.Manifests };

    /// <summary>V23. Integers in range.</summary>
    public static readonly Rule V23 = new("V23", ManifestDecoding, "Integers in range",
        "An integer has no fraction and fits into its 32 or 64 bits.",
        "sigs.k8s.io/json; apimachinery pkg/runtime/serializer/json")
    { Home = RuleHome.Manifests };

    /// <summary>V24. Valid quantities.</summary>
    public static readonly Rule V24 = new("V24", ManifestDecoding, "Valid quantities",
        "A quantity is a number with an optional suffix such as m, k, M, Ki or Mi; the server does not say which field is wrong.",
        "sigs.k8s.io/json; apimachinery pkg/runtime/serializer/json")
    { Home = RuleHome.Manifests };

    /// <summary>V25. Ports of handlers.</summary>
    public static readonly Rule V25 = new("V25", ManifestDecoding, "Ports of handlers",
        "The port of a handler is a number or a name.",
        "sigs.k8s.io/json; apimachinery pkg/runtime/serializer/json")
    { Home = RuleHome.Manifests };

    /// <summary>V26. Null means unset.</summary>
    public static readonly Rule V26 = new("V26", ManifestDecoding, "Null means unset",
        "null is allowed everywhere and means that the field is not set.",
        "sigs.k8s.io/json; apimachinery pkg/runtime/serializer/json")
    { Home = RuleHome.Manifests };

    /// <summary>V27. Known fields only.</summary>
    public static readonly Rule V27 = new("V27", ManifestDecoding, "Known fields only",
        "A field exists in its object in this version; names are case-sensitive.",
        "sigs.k8s.io/json; apimachinery pkg/runtime/serializer/json")
    { Home = RuleHome.Manifests };

    /// <summary>V28. Unknown fields together.</summary>
    public static readonly Rule V28 = new("V28", ManifestDecoding, "Unknown fields together",
        "All unknown fields are reported at once, sorted by name.",
        "sigs.k8s.io/json; apimachinery pkg/runtime/serializer/json")
    { Home = RuleHome.Manifests };

    /// <summary>V29. Handlers by place.</summary>
    public static readonly Rule V29 = new("V29", ManifestDecoding, "Handlers by place",
        "grpc is not a handler of a lifecycle hook, and sleep is not a handler of a probe.",
        "sigs.k8s.io/json; apimachinery pkg/runtime/serializer/json")
    { Home = RuleHome.Manifests };

    /// <summary>V30. Items of a List.</summary>
    public static readonly Rule V30 = new("V30", ManifestDecoding, "Items of a List",
        "The items of a List form a list of whole objects, each with apiVersion and kind.",
        "cli-runtime pkg/resource/visitor.go")
    { Home = RuleHome.Manifests };

    /// <summary>V31. Namespace from -n.</summary>
    public static readonly Rule V31 = new("V31", ManifestDecoding, "Namespace from -n",
        "The namespace is the one given to kubectl with -n.",
        "cli-runtime pkg/resource/builder.go; apiserver pkg/endpoints/handlers")
    { Home = RuleHome.Manifests, LeftOut = "A pasted text comes without a command line." };
}
