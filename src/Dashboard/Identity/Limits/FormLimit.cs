using Dashboard.Links;

namespace Dashboard.Identity.Limits;

/// <summary>
/// Takes so many forms of the account's pages a minute from one place, whatever is in them, and shows a page that says so in the place of
/// what comes of a further one. What a page of another site sends is not counted, since it is refused, and would use up what its victim may
/// send; nor is signing out, which nobody is to be kept from. Before routing, since it changes where the request goes.
/// </summary>
internal sealed class FormLimit(RequestDelegate next, DoorLimits limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (IsCounted(request) && limits.AccountForms.Take(ClientPlace.Of(context)) is { } wait)
        {
            DoorLimits.Refuse(context.Response, wait);
            (request.Method, request.Path) = (HttpMethods.Get, Paths.TooMany);
        }

        return next(context);
    }

    private static bool IsCounted(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.Path.StartsWithSegments(Paths.Account, StringComparison.OrdinalIgnoreCase)
        && !request.Path.Equals(Paths.Logout, StringComparison.OrdinalIgnoreCase)
        && !OwnOrigin.IsCrossSite(request);
}
