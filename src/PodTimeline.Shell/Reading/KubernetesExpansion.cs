using System.Text;
using PodTimeline.Shell.Assumptions;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Reading;

/// <summary>
/// Expands <c>$(NAME)</c> in commands, arguments and values of variables. Undefined names stay as they are; <c>$$(NAME)</c> is
/// <c>$(NAME)</c> itself.
/// </summary>
/// <remarks>Source: third_party/forked/golang/expansion/expand.go, Expand.</remarks>
internal static class KubernetesExpansion
{
    /// <summary>Expands a text; beyond the bound on texts the rest is cut off.</summary>
    /// <param name="text">The text.</param>
    /// <param name="variables">Values by name.</param>
    /// <param name="mayBeDefined">There are variables of unknown names, so an unknown one may be among them.</param>
    public static string Expand(string text, IReadOnlyDictionary<string, string> variables, bool mayBeDefined = false)
    {
        if (!text.Contains('$')) return text;
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length && result.Length < ShellLimits.TextLength; index++)
        {
            if (text[index] != '$' || index + 1 == text.Length)
            {
                result.Append(text[index]);
                continue;
            }

            index++;
            if (text[index] == '$') result.Append('$');
            else if (text[index] != '(') result.Append('$').Append(text[index]);
            else if (text.IndexOf(')', index) is var close and >= 0)
            {
                var name = text[(index + 1)..close];
                result.Append(variables.TryGetValue(name, out var value) ? value
                    : mayBeDefined && name.Length > 0 && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_') ? UnknownText.Mark(name) : $"$({name})");
                index = close;
            }
            else
            {
                result.Append("$(");
            }
        }

        return result.Length > ShellLimits.TextLength ? result.ToString(0, ShellLimits.TextLength) : result.ToString();
    }
}
