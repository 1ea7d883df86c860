using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Api;

/// <summary>
/// An answer that says what it is (ETag) and since when (Last-Modified), so that who has it already is told so and no more (RFC 9110, 13).
/// </summary>
/// <param name="seen">Since when answers have been what they are.</param>
/// <param name="reader">Who asks.</param>
/// <param name="value">The answer.</param>
internal sealed class ConditionalJson(SeenAnswers seen, string reader, object value) : IResult
{
    private const string ContentType = "application/json; charset=utf-8";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), ReadingJson.Options);
        var tag = new EntityTagHeaderValue($"\"{WebEncoders.Base64UrlEncode(SHA256.HashData(body))}\"");
        var request = httpContext.Request;
        var since = seen.Since(reader, request.Path + request.QueryString, tag.Tag.Value!);
        var response = httpContext.Response;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = "Authorization, Cookie";
        response.GetTypedHeaders().ETag = tag;
        response.GetTypedHeaders().LastModified = since;
        if (IsKnown(request.GetTypedHeaders(), tag, since))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    // Where both are sent, the tag decides.
    private static bool IsKnown(RequestHeaders asked, EntityTagHeaderValue tag, DateTimeOffset since) =>
        asked.IfNoneMatch is { Count: > 0 } tags
        ? tags.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false))
        : asked.IfModifiedSince is { } known && since <= known;
}
