using Dashboard.Identity.Limits;

namespace Dashboard.Identity.Tokens;

/// <summary>Takes so many requests a minute with one token, wherever they come from; of sessions any number.</summary>
/// <param name="limits">How many.</param>
internal sealed class TokenUseLimit(DoorLimits limits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.User.TokenId() is not { } token || limits.TokenUses.Take(token) is not { } wait)
            return await next(context);
        DoorLimits.Refuse(context.HttpContext.Response, wait);
        return Results.Empty;
    }
}
