using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Schema;

/// <summary>The types of the objects that can be pasted, from the embedded <c>fields.txt</c>.</summary>
internal sealed partial class KubernetesSchema
{
    /// <summary>Read once; it never changes.</summary>
    public static readonly KubernetesSchema Instance = Load();

    private readonly FrozenDictionary<string, StructSchema> _types;
    private readonly FrozenDictionary<string, string> _roots;

    private KubernetesSchema(Dictionary<string, StructSchema> types, Dictionary<string, string> roots) =>
        (_types, _roots) = (types.ToFrozenDictionary(), roots.ToFrozenDictionary());

    /// <summary>A type that fields.txt holds.</summary>
    public StructSchema this[string type] => _types[type];

    /// <summary>A type by its name, or null.</summary>
    public StructSchema? Find(string type) => _types.GetValueOrDefault(type);

    /// <summary>The types of whole objects, by apiVersion and kind, such as <c>apps/v1/Deployment</c>.</summary>
    public IReadOnlyDictionary<string, string> Roots => _roots;

    /// <summary>Every type.</summary>
    public IEnumerable<StructSchema> Types => _types.Values;

    /// <summary>The type of objects of an apiVersion and kind, or null.</summary>
    public StructSchema? FindRoot(string apiVersion, string kind) => _roots.TryGetValue($"{apiVersion}/{kind}", out var type) ? _types[type] : null;

    private static KubernetesSchema Load()
    {
        using var stream = typeof(KubernetesSchema).Assembly.GetManifestResourceStream("fields.txt")
            ?? throw new InvalidOperationException("fields.txt is not embedded.");
        using var reader = new StreamReader(stream);
        var (types, roots) = (new Dictionary<string, StructSchema>(), new Dictionary<string, string>());
        var (name, fields) = ("", new Dictionary<string, FieldSchema>());
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '=')
            {
                var words = line.Split(' ');
                roots[words[1]] = words[2];
            }
            else if (line[0] != ' ')
            {
                Finish();
                (name, fields) = (line.TrimEnd(':'), []);
            }
            else
            {
                foreach (var text in line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Add(fields, text);
            }
        }

        Finish();
        return new KubernetesSchema(types, roots);

        void Finish()
        {
            if (name.Length > 0) types[name] = new StructSchema(name, fields.ToFrozenDictionary());
        }
    }

    private static void Add(Dictionary<string, FieldSchema> fields, string text)
    {
        var match = FieldShape.Match(text);
        if (!match.Success) throw new FormatException($"fields.txt: cannot read \"{text}\".");
        var type = FieldType.Parse(match.Groups["type"].Value);
        var goType = match.Groups["go"].Success ? match.Groups["go"].Value : type.GoType;
        var name = match.Groups["name"].Value;
        var gate = match.Groups["gate"] is { Success: true, Value: var feature }
            ? Feature.Find(feature) ?? throw new FormatException($"fields.txt: there is no feature {feature}.") : null;
        fields[name] = new FieldSchema(name, type, goType, new VersionRange(Minor("since", 0), Minor("until", int.MaxValue)), gate);

        int Minor(string group, int missing) =>
            match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : missing;
    }

    [GeneratedRegex(@"^(?<name>\w+) (?<type>(map )?[^{@ ]+)(\{(?<go>[^}]+)\})?( @(?<since>\d+)(-(?<until>\d+))?)?( \?(?<gate>\w+))?$")]
    private static partial Regex FieldShape { get; }
}
