using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using PodTimeline.Web.Hosting;

namespace PodTimeline.Web.Links;

/// <summary>
/// A state as the fragment of an address: <c>v1.</c> and the state's JSON, deflated (RFC 1951) and in base64url without padding. The
/// server stores none, and browsers do not send fragments when they request a page.
/// </summary>
public static class LinkText
{
    /// <summary>
    /// The longest link in characters, without its <c>#</c>: programs that forward links cut longer ones, and servers refuse longer
    /// queries.
    /// </summary>
    public const int Longest = 8000;

    private const string Version = "v1.";
    private const int LargestState = (int)Limits.LargestBody, Piece = 16 * 1024;

    private static readonly LinkReading.Refused
        Damaged = new("This link is damaged: part of it is missing or was changed on the way."),
        TooLong = new($"This link is longer than {Longest.ToString("N0", CultureInfo.InvariantCulture)} characters; PodTimeline never makes one that long."),
        TooLarge = new("This link holds more than 2 MiB, the most that is read."),
        TooNew = new("This link was made by another version of PodTimeline and uses features that this one does not have.");

    /// <summary>Writes a state.</summary>
    /// <returns>Null when it would be too long for a link; a file can hold it.</returns>
    public static string? Write(LinkState state)
    {
        var bytes = new MemoryStream();
        using (var smaller = new DeflateStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true)) LinkJson.Write(smaller, state);
        var text = Version + Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return text.Length <= Longest ? text : null;
    }

    /// <summary>Reads a fragment, which may be anything.</summary>
    /// <param name="fragment">With or without its <c>#</c>.</param>
    public static LinkReading Read(string fragment)
    {
        var text = fragment.AsSpan(fragment.StartsWith('#') ? 1 : 0);
        if (text.Length > Longest) return TooLong;
        if (!text.StartsWith(Version, StringComparison.Ordinal)) return IsOfAnotherVersion(text) ? TooNew : Damaged;
        text = text[Version.Length..];
        if (!Base64Url.IsValid(text)) return Damaged;
        return Inflate(Base64Url.DecodeFromChars(text), out var json) switch
        {
            true => LinkJson.Read(json.Span) is { } state ? new LinkReading.Understood(state) : Damaged,
            false => TooLarge,
            null => Damaged,
        };
    }

    private static bool IsOfAnotherVersion(ReadOnlySpan<char> text) =>
        text.IndexOf('.') is var dot and > 1 && text[0] == 'v' && !text[1..dot].ContainsAnyExceptInRange('0', '9');

    /// <summary>Inflates no more than the longest state, whatever the bytes claim.</summary>
    /// <returns>False when there is more; null when the bytes are not valid deflate data.</returns>
    private static bool? Inflate(byte[] bytes, out ReadOnlyMemory<byte> json)
    {
        var inflated = new MemoryStream();
        var piece = new byte[Piece];
        json = default;
        try
        {
            using var larger = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
            while (larger.Read(piece) is var read and > 0)
            {
                if (inflated.Length + read > LargestState) return false;
                inflated.Write(piece, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        json = inflated.GetBuffer().AsMemory(0, (int)inflated.Length);
        return true;
    }
}
