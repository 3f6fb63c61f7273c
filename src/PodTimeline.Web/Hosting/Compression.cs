using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace PodTimeline.Web.Hosting;

/// <summary>Pages, style sheets and scripts are sent compressed. Published assets are so already, and pass as they are.</summary>
internal static class Compression
{
    /// <summary>
    /// What is compressed, over TLS too: none of it has a secret beside something that a client chose. The answers of the API may
    /// (a run's key is one), and are sent as they are.
    /// </summary>
    private static readonly string[] Types = ["text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml"];

    /// <summary>Adds what <see cref="ResponseCompressionBuilderExtensions.UseResponseCompression"/> needs.</summary>
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = Types;
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
    }
}
