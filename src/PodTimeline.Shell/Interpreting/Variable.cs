namespace PodTimeline.Shell.Interpreting;

/// <summary>A variable.</summary>
/// <param name="Value">Its value; the first item of an array.</param>
/// <param name="IsExported">Whether programs get it.</param>
/// <param name="IsReadOnly">Whether it can no longer change.</param>
/// <param name="Items">Items of an array, in the order of their keys; null when it is none.</param>
/// <param name="Keys">Keys of the items; null when they are 0, 1, 2 and so on.</param>
/// <param name="IsMap">Its keys are texts: <c>declare -A</c>.</param>
internal sealed record Variable(
    string Value, bool IsExported, bool IsReadOnly, IReadOnlyList<string>? Items = null, IReadOnlyList<string>? Keys = null, bool IsMap = false)
{
    /// <summary>Characters in it.</summary>
    public int Length { get; } = (Items is null ? Value.Length : Items.Sum(item => item.Length)) + (Keys?.Sum(key => key.Length) ?? 0);

    /// <summary>The keys of its items, as <c>${!name[@]}</c> gives them.</summary>
    public IReadOnlyList<string> AllKeys => Keys ?? [.. Enumerable.Range(0, Items?.Count ?? 1).Select(index => index.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>The item of a key; null when there is none.</summary>
    public string? FindItem(string key)
    {
        if (Items is null) return key == "0" ? Value : null;
        var keys = AllKeys;
        for (var index = 0; index < keys.Count; index++)
            if (keys[index] == key) return Items[index];
        return !IsMap && key is ['-', .. var back] && int.TryParse(back, out var fromEnd) && fromEnd > 0 && fromEnd <= Items.Count ? Items[^fromEnd] : null;
    }

    /// <summary>The same with another item; a new key of a list comes where its number belongs, one of a map at the end.</summary>
    public Variable With(string key, string value)
    {
        // The next item of a list without gaps, which is what most lists get.
        if (!IsMap && Keys is null && Items is not null && key == Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            return this with { Items = [.. Items, value], Value = Items.Count == 0 ? value : Value };
        var (keys, items) = ((List<string>)[.. AllKeys], (List<string>)[.. Items ?? [Value]]);
        if (Items is null && Value.Length == 0) (keys, items) = ([], []);
        var index = keys.IndexOf(key);
        if (index >= 0) items[index] = value;
        else
        {
            index = IsMap || !long.TryParse(key, out var number) ? keys.Count : keys.FindIndex(other => long.TryParse(other, out var at) && at > number);
            if (index < 0) index = keys.Count;
            keys.Insert(index, key);
            items.Insert(index, value);
        }

        return this with { Items = items, Keys = keys, Value = IsMap ? "" : items[0] };
    }

    /// <summary>The same without an item.</summary>
    public Variable Without(string key)
    {
        var (keys, items) = ((List<string>)[.. AllKeys], (List<string>)[.. Items ?? [Value]]);
        var index = keys.IndexOf(key);
        if (index < 0) return this;
        keys.RemoveAt(index);
        items.RemoveAt(index);
        return this with { Items = items, Keys = keys };
    }
}
