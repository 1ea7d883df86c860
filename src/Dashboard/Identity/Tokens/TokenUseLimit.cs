using Dashboard.Identity.Limits;

namespace Dashboard.Identity.Tokens;

/// <summary>Takes so many requests a minute with one token, wherever they come from.</summary>
/// <param name="limits">How many.</param>
internal sealed class TokenUseLimit(DoorLimits limits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (limits.TokenUses.Take(context.HttpContext.User.TokenId() ?? "") is not { } wait)
            return await next(context);
        DoorLimits.Refuse(context.HttpContext.Response, wait);
        return Results.Empty;
    }
}
