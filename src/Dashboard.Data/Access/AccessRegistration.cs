using Dashboard.Data.Access.Agents;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Access.Doors;
using Dashboard.Data.Access.Passkeys;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Resets;
using Dashboard.Data.Access.SecondFactors;
using Dashboard.Data.Access.Secrets;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Access.SignIns;
using Dashboard.Data.Access.SignOn;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Store.Topics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Data.Access;

/// <summary>The door of this floor.</summary>
public static class AccessRegistration
{
    /// <summary>Adds people, roles, the Viewer rule and the audit journal, over the store that <c>AddStore</c> added.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddIdentityCore<User>(PasswordRules.Apply)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<DashboardContext>()
            .AddPasswordValidator<GuessablePasswords>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordRules.HashRounds);
        services.AddSingleton<ViewerReader>();
        services.AddSingleton<RightsWatch>();
        services.AddSingleton<AuditJournal>();
        services.AddDoors();
        services.AddSingleton<AuditVerification>();
        services.AddSingleton<AuditWatch>();
        services.AddSingleton<AuditQuery>();
        AddPeople(services);
        services.AddSingleton<AgentRegistry>();
        services.AddSingleton<RosterQuery>();
        services.AddSingleton<TwinQuery>();
        services.AddSingleton(provider => new RosterEditor(
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AgentMerge(
            provider.GetRequiredService<StoreWriter>(),
            provider.GetServices<IFeedbackChangeHandler>(),
            provider.GetRequiredService<StoreChanges>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new VisibleComments(
            provider.GetRequiredService<CommentMemory>(), provider.GetRequiredService<TopicMemory>()));
        services.AddSingleton(provider => new VisibleCells(
            provider.GetRequiredService<CellMemories>(),
            provider.GetRequiredService<VisibleComments>(),
            provider.GetRequiredService<ZoneInForce>()));
        services.AddSingleton<SavedViews>();
        services.AddSingleton<FileLayouts>();
        services.AddSingleton<TourMarks>();
        return services;
    }

    /// <summary>Those who sign in, and programs that show a token instead.</summary>
    private static void AddPeople(IServiceCollection services)
    {
        services.AddSingleton<PasswordWork>();
        services.AddSingleton<UserEdits>();
        services.AddSingleton(provider => new UserRegistry(
            provider.GetRequiredService<UserEdits>(), provider.GetRequiredService<PasswordWork>()));
        services.AddSingleton(provider => new KnownPasswords(
            provider.GetRequiredService<UserEdits>(), provider.GetRequiredService<IDbContextFactory<DashboardContext>>()));
        services.AddSingleton(provider => new PasskeyRegistry(
            provider.GetRequiredService<UserEdits>(), provider.GetRequiredService<IDbContextFactory<DashboardContext>>()));
        services.AddSingleton(provider => new SignOnRegistry(
            provider.GetRequiredService<UserEdits>(), provider.GetRequiredService<IDbContextFactory<DashboardContext>>()));
        services.AddSingleton(provider => new PeopleEditor(provider.GetRequiredService<UserEdits>()));
        services.AddSingleton(provider => new Passwords(
            provider.GetRequiredService<UserEdits>(),
            provider.GetRequiredService<PasswordWork>(),
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ResetQueue>();
        services.AddSingleton(provider => new PasswordResets(
            provider.GetRequiredService<StoreWriter>(),
            provider.GetRequiredService<UserEdits>(),
            provider.GetRequiredService<SignInGate>(),
            provider.GetRequiredService<ResetQueue>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PeopleQuery>();
        services.AddSingleton<SecretRenewal>();
        services.AddSingleton<TokenQuery>();
        services.AddSingleton(provider => new TokenRegister(
            provider.GetRequiredService<UserEdits>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SessionRegister>();
        services.AddSingleton<SignInGate>();
        services.AddSingleton<BlockedDoors>();
        services.AddSingleton(provider => new SecondFactor(
            provider.GetRequiredService<UserEdits>(),
            provider.GetRequiredService<SecretProtector>(),
            provider.GetRequiredService<IDbContextFactory<DashboardContext>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CodeCheck>();
    }

    private static void AddDoors(this IServiceCollection services) => services
        .AddSingleton<DoorCredentials>()
        .AddSingleton<OpenCredentials>()
        .AddSingleton<DoorBook>()
        .AddSingleton<DoorQuery>();
}
