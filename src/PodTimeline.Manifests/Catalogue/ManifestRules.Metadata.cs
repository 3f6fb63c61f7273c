using PodTimeline.Model.Catalogue;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Manifests.Catalogue;

public static partial class ManifestRules
{
    /// <summary>V32. Every object is named.</summary>
    public static readonly Rule V32 = new("V32", ManifestMetadata, "Every object is named",
        "An object has a name or a generateName.",
        "apimachinery pkg/api/validation/objectmeta.go :: ValidateObjectMeta")
    { Home = RuleHome.Manifests };

    /// <summary>V33. Format of names.</summary>
    public static readonly Rule V33 = new("V33", ManifestMetadata, "Format of names",
        "A name has the format of its kind, and so does a generateName, except for a trailing hyphen.",
        "apimachinery pkg/api/validation/objectmeta.go :: ValidateObjectMeta")
    { Home = RuleHome.Manifests };

    /// <summary>V34. Format of namespaces.</summary>
    public static readonly Rule V34 = new("V34", ManifestMetadata, "Format of namespaces",
        "A namespace is a DNS label; if there is none, kubectl fills in default.",
        "apimachinery pkg/api/validation/objectmeta.go :: ValidateObjectMeta")
    { Home = RuleHome.Manifests };

    /// <summary>V35. Format of labels.</summary>
    public static readonly Rule V35 = new("V35", ManifestMetadata, "Format of labels",
        "Label keys are qualified names and label values have the format of labels; both errors are reported on the map.",
        "apimachinery pkg/apis/meta/v1/validation :: ValidateLabels")
    { Home = RuleHome.Manifests };

    /// <summary>V36. Annotation keys.</summary>
    public static readonly Rule V36 = new("V36", ManifestMetadata, "Annotation keys",
        "Annotation keys are qualified names; upper case is allowed.",
        "apimachinery pkg/api/validation/objectmeta.go :: ValidateAnnotations")
    { Home = RuleHome.Manifests };

    /// <summary>V37. Size of annotations.</summary>
    public static readonly Rule V37 = new("V37", ManifestMetadata, "Size of annotations",
        "All annotations of an object together have at most 262144 bytes.",
        "apimachinery pkg/api/validation/objectmeta.go :: ValidateAnnotations")
    { Home = RuleHome.Manifests };

    /// <summary>V38. Finalizers and owners.</summary>
    public static readonly Rule V38 = new("V38", ManifestMetadata, "Finalizers and owners",
        "Finalizers are qualified names, orphan and foregroundDeletion exclude each other, and an owner has apiVersion, kind, " +
        "name and uid.",
        "apimachinery pkg/api/validation/objectmeta.go :: ValidateFinalizers, ValidateOwnerReferences")
    { Home = RuleHome.Manifests };

    /// <summary>V39. Pod deletion cost.</summary>
    public static readonly Rule V39 = new("V39", ManifestMetadata, "Pod deletion cost",
        "The pod deletion cost is a 32-bit integer without a plus sign or leading zeros.",
        "core validation.go :: ValidatePodSpecificAnnotations")
    { Home = RuleHome.Manifests };
}
