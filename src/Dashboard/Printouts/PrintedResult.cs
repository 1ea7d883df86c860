using System.Globalization;
using Dashboard.Printing;

namespace Dashboard.Printouts;

/// <summary>A print on its way, or why there is none: nothing was sent of it by then.</summary>
/// <param name="made">The print.</param>
internal sealed class PrintedResult(IResult made) : IResult
{
    private static readonly TimeSpan NextTry = TimeSpan.FromSeconds(30);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            await made.ExecuteAsync(httpContext);
        }
        catch (PrintFailedException exception) when (!httpContext.Response.HasStarted)
        {
            var headers = httpContext.Response.Headers;
            headers.ContentDisposition = default;
            headers.RetryAfter = NextTry.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            await Results.Problem(
                exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: "The report was not printed.")
                .ExecuteAsync(httpContext);
        }
    }
}
