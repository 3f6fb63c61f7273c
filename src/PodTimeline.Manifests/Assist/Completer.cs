using System.Collections.Immutable;
using PodTimeline.Manifests.Assist.Fields;
using PodTimeline.Manifests.Assist.Places;
using PodTimeline.Manifests.Behavior;
using PodTimeline.Manifests.Mending;
using PodTimeline.Manifests.Schema;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Assist;

/// <summary>Lists completions at a place.</summary>
internal sealed class Completer
{
    private const int Level = 2;

    private readonly Spot _spot;
    private readonly Place _place;
    private readonly KubernetesVersion _kubernetes;

    private Completer(Spot spot, KubernetesVersion kubernetes) => (_spot, _place, _kubernetes) = (spot, spot.Place, kubernetes);

    /// <summary>The list; null when it is empty.</summary>
    public static Completion? Complete(Spot spot, KubernetesVersion kubernetes)
    {
        if (Target.Find(spot.Root, spot.Place.Path) is not { } target) return null;
        var suggestions = new Completer(spot, kubernetes).Suggest(target).ToImmutableArray();
        return suggestions.IsEmpty ? null : new Completion(spot.Place.Start, spot.Place.End, suggestions);
    }

    private IEnumerable<Suggestion> Suggest(Target target) => (_place.Form, target.Type) switch
    {
        (PlaceForm.Value, FieldType.Struct or FieldType.List or FieldType.Map) => SuggestWords(target),
        (PlaceForm.Value, _) => SuggestValues(target),
        (_, FieldType.Struct) => SuggestFields(target.Struct, ""),
        (_, FieldType.Map) => SuggestKeys(target),
        // The dash is not written yet.
        (PlaceForm.Open, FieldType.List { Item: FieldType.Struct item }) when !_place.IsFlow => SuggestFields((target with { Type = item }).Struct, "- "),
        (PlaceForm.Open, FieldType.List) => SuggestValues(target).Select(value => value with { Insert = "- " + value.Insert }),
        (PlaceForm.Open, _) => SuggestValues(target),
        _ => [],
    };

    private IEnumerable<Suggestion> SuggestFields(StructSchema? owner, string dash)
    {
        if (owner is null) return [];
        var needed = NeededFields.Get(owner.Name);
        return owner.Fields.Values
            .Where(field => field.ExistsIn(_kubernetes) && !field.IsDroppedIn(_kubernetes) && !_place.Siblings.Contains(field.Name) && !IsServers(field))
            .OrderByDescending(field => needed.Contains(field.Name))
            .ThenByDescending(field => FieldFact.Find(owner.Name, field.Name).Meaning is not null)
            .ThenBy(field => field.Name, StringComparer.Ordinal)
            .Select(field => new Suggestion(field.Name, SuggestionKind.Field, dash + OpenKey(field.Name, field.Type, dash.Length), Notes.Compose(owner, field)));
    }

    /// <summary>What only the server writes.</summary>
    private bool IsServers(FieldSchema field) => field.Name == "status" && _place.Path.IsEmpty;

    private IEnumerable<Suggestion> SuggestKeys(Target target)
    {
        if (ReferenceEquals(target.Type, BehaviorTypes.Root))
            return SuggestNames("containers").Where(name => !_place.Siblings.Contains(name.Label)).Select(name => name with { Insert = OpenKey(name.Label, new FieldType.Text(), 0) });
        return target.Fact.Keys.Where(key => !_place.Siblings.Contains(key)).Select(key => new Suggestion(key, SuggestionKind.Field, key == BehaviorKeys.Annotation && _place is { IsFlow: false, Form: PlaceForm.Open } ? $"{key}: |\n{MakeSpaces(_place.Column + Level)}" : OpenKey(key, new FieldType.Text(), 0)));
    }

    /// <summary>A key with its colon and, in block style, the line that its object or list begins with.</summary>
    private string OpenKey(string name, FieldType type, int dash)
    {
        if (_place.Form == PlaceForm.Key) return name;
        if (_place.IsFlow || _spot.Root == BehaviorTypes.Root) return name + ": ";
        var below = MakeSpaces(_place.Column + dash + Level);
        return type switch
        {
            FieldType.Struct or FieldType.Map => $"{name}:\n{below}",
            FieldType.List => $"{name}:\n{below}- ",
            _ => name + ": ",
        };
    }

    private IEnumerable<Suggestion> SuggestValues(Target target)
    {
        if (target.Fact.NamesOf is { } lists) return SuggestNames(lists);
        var values = target.Field is { Name: "kind" or "apiVersion" } && _place.Path.Length == 1 ? ListKinds(target.Field.Name) : target.Fact.Values;
        if (values.IsEmpty && target.Type is FieldType.Flag) values = ["true", "false"];
        return values.Select(value => PrependSpace(new Suggestion(value, SuggestionKind.Value, value)));
    }

    /// <summary>Words allowed in place of an object, as in the behavior annotation.</summary>
    private IEnumerable<Suggestion> SuggestWords(Target target) =>
        target.Type is FieldType.Struct ? target.Fact.Values.Select(value => PrependSpace(new Suggestion(value, SuggestionKind.Value, value))) : [];

    private ImmutableArray<string> ListKinds(string field)
    {
        var roots = KubernetesSchema.Instance.Roots.Keys.Select(root => (Version: root[..root.LastIndexOf('/')], Kind: root[(root.LastIndexOf('/') + 1)..]));
        return field == "kind"
            ? [.. roots.Where(root => _spot.Document.ApiVersion is not { } version || version == root.Version).Select(root => root.Kind).Order(StringComparer.Ordinal)]
            : [.. roots.Where(root => _spot.Document.Kind is not { } kind || kind == root.Kind).Select(root => root.Version).Distinct().Order(StringComparer.Ordinal)];
    }

    private IEnumerable<Suggestion> SuggestNames(string lists)
    {
        string[] keys = lists == "containers" ? ["initContainers", "containers", "ephemeralContainers"] : [lists];
        return _spot.Document.ListNames(keys).Select(name => PrependSpace(new Suggestion(name, SuggestionKind.Name, name)));
    }

    private Suggestion PrependSpace(Suggestion value) => _place.NeedsSpace ? value with { Insert = " " + value.Insert } : value;

    private static string MakeSpaces(int count) => new(' ', count);
}
