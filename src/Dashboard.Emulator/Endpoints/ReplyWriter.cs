using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Endpoints;

/// <summary>Puts a finished answer on the wire.</summary>
internal static class ReplyWriter
{
    internal static Task WriteAsync(HttpContext http, Reply reply) => StartAsync(http, reply, reply.Body);

    /// <summary>Promises the whole body, and sends this part of it.</summary>
    internal static async Task StartAsync(HttpContext http, Reply reply, ReadOnlyMemory<byte> part)
    {
        var response = http.Response;
        response.StatusCode = reply.Status;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        response.Headers.CacheControl = "no-store";
        await response.BodyWriter.WriteAsync(part, http.RequestAborted);
    }
}
