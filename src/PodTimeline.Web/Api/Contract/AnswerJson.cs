using System.Text.Encodings.Web;
using System.Text.Json;

namespace PodTimeline.Web.Api.Contract;

/// <summary>How answers are written.</summary>
internal static class AnswerJson
{
    /// <summary>
    /// No white space, and only the escapes that JSON requires: answers are data and are never inserted into a page as they are.
    /// </summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
