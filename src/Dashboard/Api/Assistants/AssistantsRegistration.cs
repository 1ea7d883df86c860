using Dashboard.Data.Access.Tokens;
using Dashboard.Identity;
using Dashboard.Identity.Tokens;
using Dashboard.Links;

namespace Dashboard.Api.Assistants;

/// <summary>
/// The door for assistants: the Model Context Protocol over HTTP, with an API token that reads reports, and nothing kept between requests.
/// </summary>
internal static class AssistantsRegistration
{
    private const string Instructions = "Customer feedback on X: answers of CSAT (1 to 5) and NPS (0 to 10) survey cards. Numbers come "
        + "with 95 % intervals and verdicts; say neither more nor less than these allow, and name how many scores a number rests on.";

    public static IServiceCollection AddAssistants(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddMcpServer(server => server.ServerInstructions = Instructions)
            .WithHttpTransport(transport => transport.Stateless = true)
            .WithTools<ReadingTools>(ReadingJson.Options);
        return services;
    }

    public static IEndpointRouteBuilder MapAssistants(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMcp(Paths.ApiAssistants).RequireToken(Policies.OfScope(TokenScopes.ReadReports));
        return endpoints;
    }
}
