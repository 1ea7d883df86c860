using Dashboard.Links;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Dashboard;

/// <summary>
/// The pages that are shown in the place of others keep the status of what they stand for. Whoever opens one by its own address has found
/// nothing.
/// </summary>
internal static class StatusPages
{
    private static readonly PathString[] All = [Paths.Error, Paths.NotFound, Paths.TooMany];

    public static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        // At the last moment: a page that finds itself to be missing is not drawn at all.
        if (IsOne(context.Request.Path) && !IsForAnother(context.Features))
            context.Response.OnStarting(TurnAsync, context.Response);
        return next(context);
    }

    private static Task TurnAsync(object response)
    {
        if (response is HttpResponse { StatusCode: StatusCodes.Status200OK } found)
            found.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsOne(PathString path) =>
        Array.Exists(All, page => path.Equals(page, StringComparison.OrdinalIgnoreCase));

    private static bool IsForAnother(IFeatureCollection features) =>
        features.Get<IStatusCodeReExecuteFeature>() is not null || features.Get<IExceptionHandlerFeature>() is not null;
}
