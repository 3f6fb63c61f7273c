using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Decoding;

/// <summary>Checks an object against the types of its fields, as the server's strict decoder does.</summary>
/// <remarks>Source: sigs.k8s.io/json and apimachinery pkg/runtime/serializer/json, with field validation Strict.</remarks>
internal sealed class Decoder
{
    private readonly DecodedObject _object;
    private readonly DiagnosticBag _bag;
    private readonly DecodingDiagnostics _say;
    private readonly DroppedFields _dropped;

    private Decoder(DecodedObject @object, DiagnosticBag bag)
    {
        (_object, _bag) = (@object, bag);
        _say = new DecodingDiagnostics(bag.Source, @object.Kind, @object.ApiVersion, @object.IsItem);
        _dropped = new DroppedFields(@object, bag, _say);
    }

    /// <summary>Finds wrong types, unknown and duplicate fields, and marks what cannot be used.</summary>
    public static DecodedObject Decode(YamlMapping root, StructSchema schema, string apiVersion, string kind, KubernetesVersion version,
        DiagnosticBag bag, bool isItem = false)
    {
        var decoded = new DecodedObject(root, apiVersion, kind, version) { IsItem = isItem };
        var decoder = new Decoder(decoded, bag);
        decoder.DecodeFields(root, schema, FieldPath.Root);
        decoder._dropped.DropMounts();
        return decoded;
    }

    /// <summary>The same for an object of a kind without known types, of which a part is a pod template.</summary>
    /// <param name="root">The object.</param>
    /// <param name="template">The template, and its path.</param>
    /// <param name="apiVersion">The object's apiVersion.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="version">The cluster's version.</param>
    /// <param name="bag">Takes what is found.</param>
    public static DecodedObject DecodeTemplate(YamlMapping root, (YamlMapping Node, FieldPath Path) template, string apiVersion, string kind,
        KubernetesVersion version, DiagnosticBag bag)
    {
        var decoded = new DecodedObject(root, apiVersion, kind, version) { Template = template };
        var decoder = new Decoder(decoded, bag);
        decoder.DecodeFields(template.Node, KubernetesSchema.Instance["PodTemplateSpec"], template.Path);
        decoder._dropped.DropMounts();
        return decoded;
    }

    private void DecodeFields(YamlMapping node, StructSchema schema, FieldPath path)
    {
        var (seen, written) = ((HashSet<string>?)null, (HashSet<string>?)null);
        _dropped.Note(node, schema);
        foreach (var entry in node.Entries)
        {
            if (node.Entries.Count > 1 && !(seen ??= []).Add(entry.Name) && !entry.IsMerged)
            {
                if (!_bag.IsFull) _bag.Add(_say.DescribeDuplicateField(path.AppendField(entry.Name), node, entry));
                continue;
            }

            if (!schema.Fields.TryGetValue(entry.Name, out var field))
                ReportUnknown(written ??= [.. node.Entries.Select(e => e.Name)], schema, path, entry);
            else if (!field.ExistsIn(_object.Version)) OfOtherVersion(schema, path, entry, field);
            else DecodeField(node, entry, field, schema, path);
        }
    }

    private void DecodeField(YamlMapping node, YamlEntry entry, FieldSchema field, StructSchema schema, FieldPath path)
    {
        // For a whole object, kubectl has already checked these two.
        if (path.Kind == FieldPath.SegmentKind.Root && entry.Name is "apiVersion" or "kind") return;
        _dropped.Visit(node, entry, field, schema, path);
        DecodeValue(entry.Value, field.Type, field.GoType, new Place(schema.Name, path.AppendField(entry.Name)));
    }

    private void ReportUnknown(HashSet<string> written, StructSchema schema, FieldPath path, YamlEntry entry)
    {
        if (_bag.IsFull) return;
        var known = schema.Fields.Values.Where(f => f.ExistsIn(_object.Version) && !written.Contains(f.Name)).Select(f => f.Name);
        var meant = Text.Nearest.Find(entry.Name, known);
        if (meant is not null) _object.Excuse(path.AppendField(meant));
        _bag.Add(_say.DescribeUnknownField(path.AppendField(entry.Name), entry, schema, meant));
    }

    private void OfOtherVersion(StructSchema schema, FieldPath path, YamlEntry entry, FieldSchema field)
    {
        if (DroppedFields.IsInitRestartPolicy(schema, path, entry))
        {
            _object.Drop(entry.Value);
            _bag.Add(_say.DescribeSidecarBeforeItsTime(path.AppendField(entry.Name), entry, _object.Version));
        }
        else
        {
            _bag.Add(_say.DescribeFieldOfOtherVersion(path.AppendField(entry.Name), entry, field, _object.Version));
        }
    }

    private void DecodeValue(YamlNode value, FieldType type, string goType, Place place)
    {
        var target = value.Target;
        if (target is YamlScalar { Value.Kind: ScalarKind.Null }) return;
        switch (type)
        {
            case FieldType.Any:
                break;
            case FieldType.Struct @struct:
                if (target is YamlMapping fields) DecodeFields(fields, KubernetesSchema.Instance[@struct.Name], place.Path);
                else ReportWrongType(value, goType, place);
                break;
            case FieldType.List list:
                if (target is YamlSequence items) DecodeItems(items, list, goType, place);
                else ReportWrongType(value, goType, place, wantsList: true);
                break;
            case FieldType.Map map:
                if (target is YamlMapping entries) DecodeEntries(entries, map, place);
                else ReportWrongType(value, goType, place);
                break;
            case FieldType.Amount:
                DecodeQuantity(value, place);
                break;
            default:
                DecodeScalar(value, type, goType, place);
                break;
        }
    }

    private void DecodeItems(YamlSequence items, FieldType.List list, string goType, Place place)
    {
        for (var i = 0; i < items.Items.Count; i++) DecodeValue(items.Items[i], list.Item, goType[2..], place with { Path = place.Path.AppendIndex(i) });
    }

    private void DecodeEntries(YamlMapping entries, FieldType.Map map, Place place)
    {
        HashSet<string>? seen = null;
        foreach (var entry in entries.Entries)
        {
            if (entries.Entries.Count == 1 || (seen ??= []).Add(entry.Name) || entry.IsMerged)
                DecodeValue(entry.Value, map.Value, map.Value.GoType, place with { Path = place.Path.AppendKey(entry.Name) });
            else if (!_bag.IsFull)
                _bag.Add(_say.DescribeDuplicateField(place.Path.AppendField(entry.Name), entries, entry));
        }
    }

    private void DecodeScalar(YamlNode value, FieldType type, string goType, Place place)
    {
        if (value.Target is not YamlScalar scalar)
        {
            ReportWrongType(value, type switch { FieldType.NumberOrText => "int32", FieldType.Time => "string", _ => goType }, place);
            return;
        }

        var fits = (type, scalar.Value.Kind) switch
        {
            (FieldType.Text, ScalarKind.Text) or (FieldType.Flag, ScalarKind.Boolean) or (FieldType.NumberOrText, ScalarKind.Text) => true,
            (FieldType.Whole { Bits: 64 }, ScalarKind.Integer) => true,
            (FieldType.Whole or FieldType.NumberOrText, ScalarKind.Integer) => scalar.Value.Integer is >= int.MinValue and <= int.MaxValue,
            (FieldType.Time, ScalarKind.Text) => Rfc3339.FindFault(scalar.Text) is null,
            _ => false,
        };
        if (fits) return;
        if (type is FieldType.Time && scalar.Value.Kind == ScalarKind.Text)
        {
            _object.MarkBroken(value, place.Path);
            _bag.Add(_say.DescribeBadTime(place.Path, value, Rfc3339.FindFault(scalar.Text)!));
        }
        else
        {
            ReportWrongType(value, type switch { FieldType.NumberOrText => "int32", FieldType.Time => "string", _ => goType }, place);
        }
    }

    private void DecodeQuantity(YamlNode value, Place place)
    {
        var error = QuantityError.NotANumber;
        if (value.Target is YamlScalar { Value.Kind: not ScalarKind.Boolean } scalar)
            error = Quantity.TryParse((scalar.Value.JsonText ?? scalar.Text).Trim(), out _);
        if (error == QuantityError.None) return;
        _object.MarkBroken(value, place.Path);
        _bag.Add(_say.DescribeBadQuantity(place.Path, value, error));
    }

    private void ReportWrongType(YamlNode value, string goType, Place place, bool wantsList = false)
    {
        _object.MarkBroken(value, place.Path);
        _bag.Add(_say.DescribeWrongType(place.Path, place.Struct, value, goType, wantsList));
    }

    /// <param name="Struct">The Go struct the field belongs to.</param>
    /// <param name="Path">The field, or an item of it.</param>
    private readonly record struct Place(string Struct, FieldPath Path);
}
