namespace Dashboard.Identity.Sessions;

/// <summary>
/// Says which session it is, as the store knows it now: a page that was away for long may be looked at by another person, or by nobody who
/// may.
/// </summary>
internal static class SessionEndpoint
{
    public static IResult Tell(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(context.User.SessionId());
    }
}
