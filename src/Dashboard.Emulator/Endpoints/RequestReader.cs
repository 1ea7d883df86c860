using System.Text;
using Dashboard.Emulator.OAuth;
using Dashboard.Emulator.Wire;
using Microsoft.AspNetCore.Http.Features;

namespace Dashboard.Emulator.Endpoints;

/// <summary>Reads of a request what its signature covers.</summary>
internal static class RequestReader
{
    internal static async Task<SignedRequest> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        return new SignedRequest(
            request.Method,
            BaseUri(http),
            FormFields.Parse(request.QueryString.Value is { Length: > 1 } query ? query[1..] : ""),
            await ReadFormAsync(request, http.RequestAborted),
            AuthorizationHeader.Parse(request.Headers.Authorization));
    }

    internal static async Task<FormFields> ReadFormAsync(HttpRequest request, CancellationToken stop)
    {
        if (!IsForm(request))
            return FormFields.None;
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return FormFields.Parse(await reader.ReadToEndAsync(stop));
    }

    private static bool IsForm(HttpRequest request)
        => request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>RFC 5849 §3.4.1.2, from the path as it was sent: a decoded one could not be encoded back for certain.</summary>
    private static string BaseUri(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var host = http.Request.Host;
        var isDefaultPort = host.Port is null || host.Port == (http.Request.IsHttps ? 443 : 80);
        return http.Request.Scheme
            + "://"
            + (isDefaultPort ? host.Host : host.Value!).ToLowerInvariant()
            + (query < 0 ? target : target[..query]);
    }
}
