using PodTimeline.Manifests.Assist.Fields;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Assist;

/// <summary>Writes the note on a field.</summary>
internal static class Notes
{
    /// <summary>The note.</summary>
    public static FieldNote Compose(StructSchema owner, FieldSchema field)
    {
        var fact = FieldFact.Find(owner.Name, field.Name);
        return new FieldNote(field.Name, owner.Name, TypeNames.GetName(field.Type))
        {
            Meaning = fact.Meaning,
            Values = fact.Values,
            Default = fact.Default,
            Since = field.Versions.Since > 0 ? field.Versions.Since : null,
            Until = field.Versions.Before < int.MaxValue ? field.Versions.Before : null,
        };
    }
}
