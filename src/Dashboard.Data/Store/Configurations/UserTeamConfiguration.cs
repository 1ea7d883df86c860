using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class UserTeamConfiguration : IEntityTypeConfiguration<UserTeam>
{
    public void Configure(EntityTypeBuilder<UserTeam> builder)
    {
        builder.HasKey(assignment => new { assignment.UserId, assignment.TeamId });
        builder.HasOne<User>().WithMany(user => user.Teams).HasForeignKey(assignment => assignment.UserId);
        builder.HasOne<Team>().WithMany().HasForeignKey(assignment => assignment.TeamId);
    }
}
