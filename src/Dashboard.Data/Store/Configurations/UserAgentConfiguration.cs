using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class UserAgentConfiguration : IEntityTypeConfiguration<UserAgent>
{
    public void Configure(EntityTypeBuilder<UserAgent> builder)
    {
        builder.HasKey(link => new { link.UserId, link.AgentId });
        builder.HasOne<User>().WithMany(user => user.Agents).HasForeignKey(link => link.UserId);
        builder.HasOne<Agent>().WithMany().HasForeignKey(link => link.AgentId);
    }
}
