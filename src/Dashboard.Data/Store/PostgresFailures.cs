using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dashboard.Data.Store;

/// <summary>Which of PostgreSQL's failures pass by themselves, and what people can do about the others.</summary>
internal static class PostgresFailures
{
    /// <summary>
    /// Whether doing the same work again may well succeed: the connection broke or was refused, two writers waited for each other, or
    /// another writer was first with the same key, or has changed or deleted a row meanwhile, which the repetition will then find.
    /// </summary>
    public static bool IsPassing(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or NpgsqlException { IsTransient: true }
                or DbUpdateConcurrencyException)
                return true;
        }

        return false;
    }

    /// <summary>Why the store cannot be used, in a sentence that names the place but never the password.</summary>
    public static string Explain(Exception failure, string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                $"PostgreSQL refuses the user '{settings.Username}' (ConnectionStrings:Store, {Place(settings)}): "
                    + "look at Username and Password.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"There is no database '{settings.Database}' (ConnectionStrings:Store, {Place(settings)}): create it, "
                    + $"owned by the user '{settings.Username}'.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
                $"PostgreSQL lets the user '{settings.Username}' not do what the store needs "
                    + $"(ConnectionStrings:Store, {Place(settings)}): {refused.MessageText}.",
            PostgresException refused =>
                $"The store cannot be opened for writing (ConnectionStrings:Store, {Place(settings)}): {refused.MessageText}.",
            _ => $"PostgreSQL cannot be reached (ConnectionStrings:Store, {Place(settings)}): {failure.Message}",
        };
    }

    /// <summary>Why a database with that encoding is refused.</summary>
    public static string ExplainEncoding(string encoding, string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return $"The database '{settings.Database}' has the encoding {encoding}, "
            + "which cannot hold every customer's words "
            + $"(ConnectionStrings:Store, {Place(settings)}): create one with 'createdb --encoding UTF8 --template template0', "
            + "since the encoding of a database cannot be changed.";
    }

    /// <summary>Where the database is, without any secret.</summary>
    public static string Place(string connectionString) => Place(new NpgsqlConnectionStringBuilder(connectionString));

    private static string Place(NpgsqlConnectionStringBuilder settings) =>
        FormattableString.Invariant($"{settings.Host}:{settings.Port}/{settings.Database}");
}
