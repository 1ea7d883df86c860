namespace Dashboard.Identity;

/// <summary>
/// What addresses for programs answer where there is nothing to do. Both are open to all: otherwise whoever mistypes an address or takes
/// the wrong method would be told to sign in.
/// </summary>
internal static class MachineRoutes
{
    /// <summary>Answers every method but <paramref name="method"/>, which is mapped already, with 405 and its name.</summary>
    public static IEndpointConventionBuilder RefuseOtherMethods(this IEndpointRouteBuilder endpoints, string path, string method) =>
        endpoints.Map(path, (HttpResponse response) => RefuseMethod(response, method)).AllowAnonymous();

    /// <summary>405, and the name of the right method.</summary>
    public static IResult RefuseMethod(HttpResponse response, string right)
    {
        response.Headers.Allow = right;
        return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    /// <summary>Answers with 404 whatever is not mapped where programs and files have their addresses.</summary>
    public static IEndpointRouteBuilder MapNothingElse(this IEndpointRouteBuilder endpoints)
    {
        foreach (var prefix in Navigation.Closed)
            endpoints.Map(prefix + "/{**rest}", () => Results.StatusCode(StatusCodes.Status404NotFound)).AllowAnonymous();
        return endpoints;
    }
}
