using Dashboard.Identity;
using Dashboard.Identity.Limits;
using Dashboard.Identity.Refusals;
using Dashboard.Identity.Tokens;
using Dashboard.Links;

namespace Dashboard.Exports.Limits;

/// <summary>
/// Lets somebody have only so many files: of more they are told when to come again, programs by a problem and browsers by a page.
/// </summary>
/// <param name="limits">How many.</param>
/// <param name="refused">Writes it down.</param>
internal sealed class FileLimit(FileLimits limits, RefusedAccess refused) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var who = http.User.UserId() is { Length: > 0 } user ? user : $"token {http.User.TokenId()}";
        var (underWay, tooMany) = limits.Begin(who);
        if (underWay is not null)
        {
            http.Response.RegisterForDispose(underWay);
            return await next(context);
        }

        http.Features.Set(tooMany);
        await refused.NoteTooManyAsync(http);
        DoorLimits.Refuse(http.Response, tooMany!.Wait);
        return Results.Empty;
    }

    /// <summary>
    /// Shows a browser the page in the place of a file that was refused so. Before routing, since it changes where the request goes.
    /// </summary>
    public static async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Features.Get<TooManyFiles>() is null || context.Response.HasStarted || !Navigation.IsPerson(context.Request))
            return;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        (context.Request.Path, context.Request.QueryString) = (Paths.TooMany, QueryString.Empty);
        await next(context);
    }
}
