import {
  groupOfParameter,
  parseLevelReference,
  type ChallengeSubject,
  type CountryModel,
  type Effect,
  type Ground,
  type ModelPart,
} from '../engine'

/** Says a text of the language files by namespace and key; `t` of i18next fits. */
export type SayByKey = (key: string, values: Record<string, string | number>) => string

/** What a number that can be challenged is called: "“Armed conflict” on “Arms availability”", "Armed conflict today". */
export function challengedName(subject: ChallengeSubject, { model, scenario }: Ground, say: SayByKey): string {
  switch (subject.kind) {
    case 'parameter':
      return say(`model:parameters.${subject.parameter}`, {})
    case 'influence': {
      const influence = model.influences.find(({ id }) => id === subject.influence)
      if (!influence) return subject.influence
      const [from, to, also] = [influence.from, influence.to, influence.with].map((reference) =>
        reference === undefined ? '' : referenceName(reference, model, say),
      )
      const key = influence.with === undefined ? 'influence' : 'influenceWith'
      return say(`ledger:subject.${key}`, { from: from ?? '', to: to ?? '', also: also ?? '' })
    }
    case 'effect': {
      const response = say(`model:instruments.${subject.instrument}.name`, {})
      const effect = challengedEffect(subject, model, say)
      return effect === undefined ? response : say('ledger:subject.ofResponse', { response, effect })
    }
    case 'level': {
      const level = say(`model:levels.${subject.level}.name`, {})
      if (subject.owner === undefined) return say('ledger:subject.level', { level })
      const owner = [...scenario.actors, ...scenario.populations].find(({ id }) => id === subject.owner)
      return say('ledger:subject.levelOf', { level, owner: owner?.name ?? subject.owner })
    }
  }
}

/** What an effect is called where its response is named above it: "effect on the number of attacks (All actors)". */
export function challengedEffect(
  subject: Extract<ChallengeSubject, { readonly kind: 'effect' }>,
  model: CountryModel,
  say: SayByKey,
): string | undefined {
  const effect = model.instruments.find(({ id }) => id === subject.instrument)?.effects[subject.effect]
  return effect && effectName(effect, model, say)
}

/** What such a number stands under in a list: its country, actor or population, the level it pushes, its response, or its part of the equations. */
export function challengedGroup(subject: ChallengeSubject, { model, scenario }: Ground, say: SayByKey): string {
  switch (subject.kind) {
    case 'parameter':
      return say('ledger:group.parameter', {
        part: say(`model:parameterParts.${groupOfParameter(subject.parameter)}`, {}),
      })
    case 'influence': {
      const influence = model.influences.find(({ id }) => id === subject.influence)
      return say('ledger:group.influence', { to: influence ? referenceName(influence.to, model, say) : '' })
    }
    case 'effect':
      return say(`model:instruments.${subject.instrument}.name`, {})
    case 'level': {
      if (subject.owner === undefined) return say('ledger:group.country', {})
      const owner = [...scenario.actors, ...scenario.populations].find(({ id }) => id === subject.owner)
      return owner?.name ?? subject.owner
    }
  }
}

/** What a part of the model is called: "Flight and return", "Actors today". */
export function modelPartName(part: ModelPart, say: SayByKey): string {
  switch (part.kind) {
    case 'level':
    case 'influence':
      return say(`ledger:part.${part.kind}.${part.of}`, {})
    case 'effect':
      return say(`model:instruments.${part.instrument}.name`, {})
    case 'parameter':
      return say(`model:parameterParts.${part.group}`, {})
  }
}

/** The unit of such a number, in words; of a parameter as the model names it. */
export function challengedUnit(subject: ChallengeSubject, model: CountryModel, say: SayByKey): string {
  switch (subject.kind) {
    case 'parameter':
      return model.parameters.find(({ id }) => id === subject.parameter)?.unit ?? ''
    case 'effect': {
      const effect = model.instruments.find(({ id }) => id === subject.instrument)?.effects[subject.effect]
      return say(`ledger:unit.${unitOfEffect(effect?.channel)}`, {})
    }
    case 'influence':
    case 'level':
      return say(`ledger:unit.${subject.kind}`, {})
  }
}

/** Whether such a number is kept as the logarithm of a multiplier, which is how people say it. */
export function isChallengedMultiplier(subject: ChallengeSubject, model: CountryModel): boolean {
  if (subject.kind !== 'effect') return false
  const effect = model.instruments.find(({ id }) => id === subject.instrument)?.effects[subject.effect]
  return effect !== undefined && unitOfEffect(effect.channel) === 'effect'
}

function unitOfEffect(channel: Effect['channel'] | undefined) {
  switch (channel) {
    case 'level':
      return 'level-effect'
    case 'brake':
    case 'threshold':
    case 'protector-abuse':
      return channel
    default:
      return 'effect'
  }
}

function effectName(effect: Effect, model: CountryModel, say: SayByKey): string {
  switch (effect.channel) {
    case 'level':
      return say('ledger:subject.effect.level', { level: referenceName(effect.level, model, say) })
    case 'trigger':
      return say('ledger:subject.effect.trigger', {
        trigger: say(`model:triggers.${effect.trigger}.name`, {}),
      })
    case 'recording':
    case 'veto':
    case 'council-pace':
    case 'protector-abuse':
    case 'protector-conduct':
      return say(`ledger:subject.effect.${effect.channel}`, {})
    default: {
      const kind = effect.violence === undefined ? 'any' : effect.violence
      return say(`ledger:subject.effect.${effect.channel}`, {
        who: say(`model:actorRoles.${effect.by}`, {}),
        violence: say(`ledger:violence.${kind}`, {}),
      })
    }
  }
}

/** A level as influences and effects name it: "Armed conflict", "Grievance (Excluded populations)". */
function referenceName(reference: string, model: CountryModel, say: SayByKey): string {
  const parsed = parseLevelReference(reference)
  if (!parsed) return reference
  if (parsed.scope === 'signal') return say(`ledger:signal.${parsed.signal}`, {})
  const level = say(`model:levels.${parsed.level}.name`, {})
  if (parsed.scope === 'country') return level
  return say('ledger:levelOfRole', { level, role: roleName(parsed, model, say) })
}

function roleName(
  parsed: Extract<ReturnType<typeof parseLevelReference>, { readonly role: string }>,
  model: CountryModel,
  say: SayByKey,
): string {
  if (parsed.role === 'same' || parsed.role === 'base') return say(`ledger:role.${parsed.role}`, {})
  if (parsed.scope !== 'party') return say(`model:${parsed.scope}Roles.${parsed.role}`, {})
  const scope = model.levels.find(({ id }) => id === parsed.level)?.scope
  return say(`ledger:role.${scope === 'population' ? 'targetPopulation' : 'targetActor'}`, {})
}
