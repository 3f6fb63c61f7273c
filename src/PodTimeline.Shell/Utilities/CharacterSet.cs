using System.Text;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Utilities;

/// <summary>The sets of <c>tr</c>: characters, <c>a-z</c>, <c>[:upper:]</c>, escapes.</summary>
internal static class CharacterSet
{
    public static string Expand(string text)
    {
        foreach (var (name, characters) in Classes)
            text = text.Replace($"[:{name}:]", characters, StringComparison.Ordinal);
        text = BackslashEscapes.Expand(text, out _);
        var set = new StringBuilder();
        for (var index = 0; index < text.Length && set.Length < 1_024; index++)
        {
            if (index + 2 < text.Length && text[index + 1] == '-' && text[index + 2] >= text[index] && text[index + 2] - text[index] < 256)
            {
                for (var character = text[index]; character <= text[index + 2]; character++) set.Append(character);
                index += 2;
            }
            else set.Append(text[index]);
        }

        return set.ToString();
    }

    private static readonly (string Name, string Characters)[] Classes =
    [
        ("upper", "A-Z"), ("lower", "a-z"), ("digit", "0-9"), ("alpha", "A-Za-z"), ("alnum", "A-Za-z0-9"), ("space", " \t\n\r\v\f"),
        ("blank", " \t"), ("punct", "!-/:-@"), ("xdigit", "0-9A-Fa-f"),
    ];
}
