using Dashboard.Api.Answers;
using Dashboard.Api.Assistants;
using Dashboard.Api.Pages;
using Dashboard.Api.Reference;
using Dashboard.Data.Access;
using Dashboard.Identity;
using Dashboard.Identity.Tokens;
using Dashboard.Links;

namespace Dashboard.Api;

/// <summary>The doors of this folder.</summary>
public static class ReadingRegistration
{
    /// <summary>Adds what programs read by; after exports.</summary>
    /// <param name="services">The application's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(json => ReadingJson.Apply(json.SerializerOptions))
        .AddSingleton<SeenAnswers>()
        .AddSingleton<ReadingJournal>()
        .AddSingleton<ResponseCursors>()
        .AddScoped<Readings>()
        .AddScoped<ResponsePages>()
        .AddScoped<ReadingDesk>()
        .AddReference()
        .AddAssistants();

    /// <summary>
    /// Maps GET /api/v1/summary, /trend, /breakdown, /reasons and /responses, for whoever may have files of results; their description; and
    /// the same for assistants.
    /// </summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <returns>The same endpoints.</returns>
    public static IEndpointRouteBuilder MapReading(this IEndpointRouteBuilder endpoints)
    {
        MapSum<SummaryAnswer>(
            endpoints, Paths.ApiSummary, "Where it stands", (desk, http) => desk.SummaryAsync(http, http.Request.Query));
        MapSum<TrendAnswer>(
            endpoints, Paths.ApiTrend, "The numbers over time", (desk, http) => desk.TrendAsync(http, http.Request.Query));
        MapSum<BreakdownAnswer>(
            endpoints, Paths.ApiBreakdown, "The numbers of groups", (desk, http) => desk.BreakdownAsync(http, http.Request.Query));
        MapSum<ReasonsAnswer>(
            endpoints, Paths.ApiReasons, "What moved a number", (desk, http) => desk.ReasonsAsync(http, http.Request.Query));
        Map<ResponsesAnswer>(
            endpoints,
            Paths.ApiResponses,
            "Single answers, a page at a time",
            async (HttpContext http, ReadingDesk desk) =>
                Answer(await desk.ResponsesAsync(http, http.Request.Query), (answer, _) => new PageJson((ResponsesAnswer)answer)));
        return endpoints.MapReference().MapAssistants();
    }

    private static void MapSum<TAnswer>(
        IEndpointRouteBuilder endpoints, string path, string summary, Func<ReadingDesk, HttpContext, Task<ReadingOutcome>> ask) =>
        Map<TAnswer>(
            endpoints,
            path,
            summary,
            async (HttpContext http, ReadingDesk desk, SeenAnswers seen) =>
                Answer(await ask(desk, http), (answer, viewer) => new ConditionalJson(seen, viewer.UserId, answer)))
            .Produces(StatusCodes.Status304NotModified);

    private static RouteHandlerBuilder Map<TAnswer>(IEndpointRouteBuilder endpoints, string path, string summary, Delegate handler)
    {
        endpoints.RefuseOtherMethods(path, HttpMethods.Get);
        return endpoints.MapGet(path, handler)
            .RequireToken(Policies.Files)
            .WithTags("Results")
            .WithSummary(summary)
            .Produces<TAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    private static IResult Answer(ReadingOutcome outcome, Func<object, Viewer, IResult> write) => outcome switch
    {
        { Answer: { } answer, Viewer: { } viewer } => write(answer, viewer),
        { Faults.Count: > 0 } => Results.ValidationProblem(
            outcome.Faults.GroupBy(fault => fault.Name, StringComparer.Ordinal).ToDictionary(
                group => group.Key, group => group.Select(fault => fault.Sentence).ToArray(), StringComparer.Ordinal),
            detail: string.Join(' ', outcome.Faults.Select(fault => fault.Sentence)),
            statusCode: StatusCodes.Status400BadRequest,
            title: "A parameter cannot be used."),
        _ => Results.Forbid(authenticationSchemes: [TokenOrSession.Scheme]),
    };
}
