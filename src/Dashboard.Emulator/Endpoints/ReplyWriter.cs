using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Endpoints;

/// <summary>Puts a finished answer on the wire.</summary>
internal static class ReplyWriter
{
    internal static async Task WriteAsync(HttpContext http, Reply reply)
    {
        var response = http.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        response.Headers.CacheControl = "no-store";
        await response.BodyWriter.WriteAsync(reply.Body, http.RequestAborted);
    }
}
