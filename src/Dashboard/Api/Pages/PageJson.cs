using Dashboard.Api.Answers;
using Dashboard.Links;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Dashboard.Api.Pages;

/// <summary>
/// A page of single answers, with the address of the next (RFC 8288). Nothing keeps it: it has customers' words in it, as files have.
/// </summary>
/// <param name="page">The page.</param>
internal sealed class PageJson(ResponsesAnswer page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.CacheControl = "no-store";
        if (page.Next is { } next)
        {
            var asked = request.Query.Where(part => !string.Equals(part.Key, QueryNames.Cursor, StringComparison.OrdinalIgnoreCase));
            var address = QueryHelpers.AddQueryString(
                request.PathBase + request.Path, asked.Append(KeyValuePair.Create(QueryNames.Cursor, new StringValues(next))));
            response.Headers.Link = $"<{address}>; rel=\"next\"";
        }

        await response.WriteAsJsonAsync(page, ReadingJson.Options, httpContext.RequestAborted);
    }
}
