using Dashboard.Identity.Doors;

namespace Dashboard.Conversations;

/// <summary>Reads a body whole, and notes its size for the door.</summary>
internal static class RequestBodies
{
    /// <summary>The body, or why it cannot be had.</summary>
    /// <param name="limit">The most that is taken, in words.</param>
    public static async Task<(byte[]? Body, IResult? Refusal)> ReadAsync(
        HttpRequest request, string limit, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, cancellationToken);
            DoorNote.Of(request.HttpContext).Size = body.Length;
            return (body.ToArray(), null);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, Results.Problem(
                refused.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? $"The body is larger than {limit}."
                    : "The body did not come whole.",
                statusCode: refused.StatusCode));
        }
    }
}
