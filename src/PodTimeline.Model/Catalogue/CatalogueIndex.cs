using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace PodTimeline.Model.Catalogue;

/// <summary>The entries of a catalogue class, in the order of their ids: by letter, number and suffix (P12, P12b, P13).</summary>
public sealed class CatalogueIndex<T>
    where T : class
{
    private readonly FrozenDictionary<string, T> _byId;

    /// <summary>Collects the public static fields of type <typeparamref name="T"/>.</summary>
    /// <param name="catalogue">The class.</param>
    /// <param name="idOf">Gives the id of an entry.</param>
    public CatalogueIndex(Type catalogue, Func<T, string> idOf)
    {
        Entries =
        [
            .. catalogue.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.FieldType == typeof(T))
                .Select(field => (T)field.GetValue(null)!)
                .OrderBy(entry => ToOrder(idOf(entry))),
        ];
        _byId = Entries.ToFrozenDictionary(idOf, StringComparer.Ordinal);
    }

    /// <summary>The entries in order.</summary>
    public ImmutableArray<T> Entries { get; }

    /// <summary>The entry of that id; null when there is none.</summary>
    public T? Find(string id) => _byId.GetValueOrDefault(id);

    private static (char Letter, int Number, string Suffix) ToOrder(string id)
    {
        var digits = id.AsSpan(1).IndexOfAnyExceptInRange('0', '9');
        var end = digits < 0 ? id.Length : 1 + digits;
        return (id[0], int.Parse(id.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture), id[end..]);
    }
}
