using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace PodTimeline.Web.Hosting;

/// <summary>Pages, scripts and the answers of the API are sent compressed. Published assets already are, and pass unchanged.</summary>
internal static class Compression
{
    /// <summary>
    /// Media types that are compressed, also over TLS. Streams are flushed piece by piece, so compression delays nothing.
    /// </summary>
    private static readonly string[] Types =
    [
        "text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml",
        "application/json", "application/problem+json", "application/x-ndjson", "text/plain", "text/markdown",
    ];

    /// <summary>Adds what <see cref="ResponseCompressionBuilderExtensions.UseResponseCompression"/> needs.</summary>
    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = Types;
        });
        builder.Services.AddSingleton<IResponseCompressionProvider, OpenAnswers>();
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    /// <summary>
    /// Marks a call whose answer holds a secret: its compressed size could reveal it, once a client's input is in the same answer.
    /// </summary>
    public static TBuilder HoldsSecret<TBuilder>(this TBuilder call) where TBuilder : IEndpointConventionBuilder => call.WithMetadata(new Secret());

    /// <summary>Compresses everything except answers with a run's key and connection negotiations: their tokens are keys, too.</summary>
    private sealed class OpenAnswers(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
    {
        public override bool ShouldCompressResponse(HttpContext context) =>
            context.GetEndpoint()?.Metadata.GetMetadata<Secret>() is null
            && !context.Request.Path.StartsWithSegments("/_blazor") && !context.Request.Path.StartsWithSegments("/hubs")
            && base.ShouldCompressResponse(context);
    }

    private sealed class Secret;
}
